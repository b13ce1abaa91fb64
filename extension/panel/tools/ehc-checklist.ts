import { readChecklistRecord } from '@send-kit/core/read-checklist-record.js';
import england from '@send-kit/pack/packs/england-ehc-request.js';
import '@send-kit/widgets/ehc-checklist.js';
import type { MakeWidget } from './widget.ts';

export const makeWidget: MakeWidget = (change) => {
  const part = document.createElement('send-ehc-checklist');
  part.packs = [england];
  part.addEventListener('send-checklist-change', (event) => {
    // It is kept: the widget need not say that it is not.
    event.preventDefault();
    change(event.record);
  });
  return {
    part,
    fill: (record) => {
      const reading = readChecklistRecord(record, england);
      if ('faults' in reading) return reading.faults;
      part.record = reading.record;
      return [];
    },
  };
};
