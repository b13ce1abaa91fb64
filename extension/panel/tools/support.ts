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
    // What is half typed goes with it: a panel may close at any moment.
    change({ ...event.record, drafts: event.drafts });
  });
  return {
    part,
    fill: ({ drafts, ...record }) => {
      const reading = readSupport(record, [england]);
      if ('faults' in reading) return reading.faults;
      part.record = reading.record;
      part.drafts = (drafts ?? {}) as Record<string, string>;
      return [];
    },
  };
};
