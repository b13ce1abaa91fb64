import pack from '@send-kit/pack/packs/nhs-quick-guide-health-advice.js';
import '@send-kit/widgets/annex-a-navigator.js';
import { walkWidget } from './walk-widget.ts';
import type { MakeWidget } from './widget.ts';

export const makeWidget: MakeWidget = (change) =>
  walkWidget(document.createElement('send-annex-a-navigator'), pack, change);
