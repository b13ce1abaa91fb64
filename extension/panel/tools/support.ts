import { readSupport } from '@send-kit/core/read-support.js';
import england from '@send-kit/pack/packs/england-support.js';
import '@send-kit/widgets/apdr-tracker.js';
import type { MakeWidget } from './widget.ts';

export const makeWidget: MakeWidget = (change) => {
  const part = document.createElement('send-apdr-tracker');
  part.packs = [england];
  part.kept = true;
  part.addEventListener('send-support-change', (event) => {
    event.preventDefault();
    change({ ...event.record });
  });
  return {
    part,
    fill: (record) => {
      const reading = readSupport(record, [england]);
      if ('faults' in reading) return reading.faults;
      part.record = reading.record;
      return [];
    },
  };
};
