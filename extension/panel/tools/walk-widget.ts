import { readWalk } from '@send-kit/core/read-walk.js';
import type { Pack } from '@send-kit/pack';
import type { JsonObject } from '@send-kit/store';
import type { Widget } from './widget.ts';

/** A widget in which a pathway is walked. */
export function walkWidget(
  part: HTMLElementTagNameMap['send-pathway' | 'send-annex-a-navigator'],
  pack: Pack,
  change: (record: JsonObject) => void,
): Widget {
  part.packs = [pack];
  part.addEventListener('send-walk-change', (event) => {
    // It is kept: the widget need not say that it is not.
    event.preventDefault();
    change(event.walk);
  });
  return {
    part,
    fill: (record) => {
      const reading = readWalk(record, pack);
      if ('faults' in reading) return reading.faults;
      part.walk = reading.walk;
      return [];
    },
  };
}
