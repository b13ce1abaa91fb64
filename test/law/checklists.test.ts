import { joinChecklists } from '@send-kit/core/checklist-join.js';
import { addEvidence, answerLine, newChecklistRecord, removeEvidence } from '@send-kit/core/checklist-record.js';
import { checklistWarnings } from '@send-kit/core/checklist-warnings.js';
import { prepareChecklist } from '@send-kit/core/checklist.js';
import type { ChecklistRecord } from '@send-kit/pack';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';

const packs = readPacks();
const all = packs.flatMap((pack) => (pack.checklists ?? []).map((checklist) => ({ pack, checklist })));

test.each(all.map(({ pack, checklist }) => [`${pack.id}/${checklist.id}`, checklist] as const))(
  '%s can be gone through: no line waits for one that never comes',
  (_name, checklist) => {
    expect(() => prepareChecklist(checklist)).not.toThrow();
  },
);

describe('the EHC checklist', () => {
  const england = packs.find(({ id }) => id === 'england')!;
  const list = england.checklists!.find(({ id }) => id === 'ehc-request')!;
  const prepared = prepareChecklist(list);
  const empty = newChecklistRecord('england', 'ehc-request');
  const yes = (record: ChecklistRecord, id: string) => answerLine(record, prepared.items.get(id)!, { answer: 'yes' });
  const gates = [...prepared.items.values()].filter(({ gate }) => gate);

  test('has a lawful test of two questions, and both are law', () => {
    expect(gates.map(({ standing }) => standing)).toEqual(['law', 'law']);
  });

  test('two times yes meets the test, whatever is missing', () => {
    let record = gates.reduce((so, { id }) => yes(so, id), empty);
    for (const item of prepared.items.values()) {
      if (!item.gate && item.answer === 'check') record = answerLine(record, item, { answer: 'no' });
    }
    expect(prepared.assess(record).test?.result).toBe('met');
  });

  test('every line that can be a gap says what to do', () => {
    const silent = [...prepared.items.values()].filter(
      ({ answer, gate, todo }) => answer === 'check' && !gate && !todo,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('a document that is taken out opens every line that leaned on it alone', () => {
    const borne = [...prepared.items.values()].filter(
      ({ answer, evidence, showIf }) => answer === 'check' && evidence && !showIf,
    );
    const answered = borne.reduce((so, { id }) => yes(so, id), empty);
    const shown = addEvidence(answered, { title: 'Everything', items: borne.map(({ id }) => id) });
    const states = (record: ChecklistRecord) =>
      new Set(borne.map(({ id }) => prepared.assess(record).lines.get(id)?.state));
    expect(states(shown)).toEqual(new Set(['met']));
    expect(states(removeEvidence(shown, 'document-1'))).toEqual(new Set(['bare']));
  });

  test('words that make a condition of local practice are pointed out where they are typed', () => {
    const record = { ...empty, answers: { 'help-listed': { answer: 'yes', text: 'She must have two cycles first.' } } };
    const lists = england.wording!.filter(({ id }) => list.warns?.includes(id));
    const warnings = checklistWarnings(record, prepared.assess(record), lists);
    expect(warnings).toMatchObject([{ kind: 'words', found: 'must have two cycles' }]);
  });

  test.each(
    packs.flatMap((pack) =>
      pack.checklists?.some(({ id }) => id === 'ehc-criteria') ? [[pack.id, pack] as const] : [],
    ),
  )('the local half of %s joins it, and is no part of the test', (id, pack) => {
    const local = pack.checklists!.find((one) => one.id === 'ehc-criteria')!;
    const joined = prepareChecklist(joinChecklists(list, local, id));
    expect(joined.assess(empty).test?.lines.length).toBe(gates.length);
    expect(joined.assess(empty).sections.length).toBeGreaterThan(prepared.assess(empty).sections.length);
  });
});
