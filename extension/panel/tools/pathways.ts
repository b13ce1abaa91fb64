import type { Pack } from '@send-kit/pack';
import bathNes from '@send-kit/pack/packs/bath-nes-pathways.js';
import nhsQuickGuide from '@send-kit/pack/packs/nhs-quick-guide-pathways.js';
import northumberland from '@send-kit/pack/packs/northumberland-pathways.js';
import sefton from '@send-kit/pack/packs/sefton-pathways.js';
import '@send-kit/widgets/pathway.js';
import { walkWidget } from './walk-widget.ts';
import type { MakeWidget } from './widget.ts';

/** Every pack with pathways: those of the whole country first. */
export const packs: readonly Pack[] = [nhsQuickGuide, bathNes, northumberland, sefton];

/** @returns what makes the widget of one pathway. */
export function widgetOf(pack: Pack, pathway: string): MakeWidget {
  return (change) => {
    const part = document.createElement('send-pathway');
    part.pack = pack.id;
    part.pathway = pathway;
    return walkWidget(part, pack, change);
  };
}
