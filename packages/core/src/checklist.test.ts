import type { Checklist, ChecklistRecord } from '@send-kit/pack';
import { describe, expect, test } from 'vitest';
import { line, picnic } from './checklist.fixture.ts';
import { joinChecklists } from './checklist-join.ts';
import { addEvidence, answerLine, changeEvidence, newChecklistRecord, removeEvidence } from './checklist-record.ts';
import { checklistWarnings } from './checklist-warnings.ts';
import type { Assessment } from './checklist.ts';
import { prepareChecklist, whatShifted } from './checklist.ts';

const prepared = prepareChecklist(picnic);
const empty = newChecklistRecord('kitchen', 'picnic');

/** A record with these answers; a text is given to lines that take one. */
function answered(answers: Record<string, string>, record: ChecklistRecord = empty): ChecklistRecord {
  return Object.entries(answers).reduce((so, [id, answer]) => {
    const item = prepared.items.get(id)!;
    return answerLine(so, item, item.answer === 'text' ? { text: answer } : { answer });
  }, record);
}
const assess = (answers: Record<string, string>): Assessment => prepared.assess(answered(answers));
const strength = (assessment: Assessment, id: string) =>
  assessment.sections.find(({ section }) => section.id === id)?.strength;
const bill = { title: 'Bill of 3 May', where: 'Kitchen drawer', dated: '2026-05-03', items: ['bread'] };

describe('which lines are shown', () => {
  const shown = (answers: Record<string, string>) =>
    [...assess(answers).lines.keys()].filter((id) => ['which-jam', 'tea', 'milk'].includes(id));

  test.each([
    ['a line that waits is not there at first', {}, []],
    ['it comes with any of the answers that it waits for', { jam: 'not-yet' }, ['which-jam']],
    ['a chain goes on', { jam: 'yes', tea: 'yes' }, ['which-jam', 'tea', 'milk']],
    ['where the first link goes, so does the rest', { jam: 'no', tea: 'yes', milk: 'yes' }, []],
  ])('%s', (_title, answers, expected) => {
    expect(shown(answers)).toEqual(expected);
  });

  test('the answer of a line that is hidden is kept, and counts again when it comes back', () => {
    const before = answered({ jam: 'yes', tea: 'yes', milk: 'yes' });
    const hidden = answered({ jam: 'no' }, before);
    expect(hidden.answers['milk']).toEqual({ answer: 'yes' });
    expect(prepared.assess(hidden).lines.has('milk')).toBe(false);
    expect(prepared.assess(answered({ jam: 'yes' }, hidden)).lines.get('milk')?.state).toBe('met');
  });
});

describe('a checklist that cannot be gone through is refused, and why is said', () => {
  const waiting =
    (...items: Checklist['sections'][number]['items']) =>
    () =>
      prepareChecklist({ ...picnic, sections: [{ id: 'one', title: 'One', items }] });
  const on = (item: string) => ({ showIf: { item, is: ['yes'] } });

  test.each([
    [
      'a circle',
      waiting(line('egg', on('hen')), line('hen', on('egg'))),
      /lines wait for each other: egg, then hen, then egg/,
    ],
    ['a line that waits for itself', waiting(line('egg', on('egg'))), /wait for each other: egg, then egg/],
    ['a line that is not there', waiting(line('egg', on('hen'))), /the line “egg” waits for “hen”, which is not there/],
    ['two lines of one name', waiting(line('egg'), line('egg')), /two lines that are called “egg”/],
  ])('%s', (_title, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('what is answered', () => {
  const bread = prepared.items.get('bread')!;

  test('an answer that the line does not know is refused', () => {
    expect(() => answerLine(empty, bread, { answer: 'perhaps' })).toThrow(
      /"yes" or "no".* at the line "bread", found "perhaps"/,
    );
    expect(() => answerLine(empty, bread, { answer: ['yes', 'no'] })).toThrow('expected one answer');
    expect(() => answerLine(empty, prepared.items.get('forecast')!, { answer: 'yes' })).toThrow('no answer to choose');
  });

  test('an answer can be taken back, and its remark goes with it only if it is empty', () => {
    const said = answerLine(empty, bread, { answer: 'yes', text: 'Rye' });
    expect(answerLine(said, bread, { text: 'Rye' }).answers).toEqual({ bread: { text: 'Rye' } });
    expect(answerLine(said, bread).answers).toEqual({});
    expect(answerLine(said, bread, { answer: [], text: '' }).answers).toEqual({});
  });

  test('the record that was handed over is not changed', () => {
    const before = structuredClone(empty);
    addEvidence(answerLine(empty, bread, { answer: 'yes' }), bill);
    expect(empty).toEqual(before);
  });

  test('a line named like a part of every object is not answered before it is', () => {
    const odd = prepareChecklist({ ...picnic, sections: [{ id: 'one', title: 'One', items: [line('constructor')] }] });
    expect(odd.assess(empty).lines.get('constructor')?.state).toBe('unanswered');
  });
});

describe('how well a section is borne out', () => {
  test.each([
    ['not started: nothing is answered', {}, 'not-started'],
    ['a gap: something is answered, and nothing counts', { jam: 'no' }, 'gap'],
    ['a gap: yes, with nothing to show for it', { bread: 'yes' }, 'gap'],
    ['partly: something counts', { jam: 'yes', bread: 'yes' }, 'partly'],
    ['what is not applicable is left out', { bread: 'not-applicable', jam: 'yes', tea: 'no' }, 'partly'],
    ['strong: all that applies counts', { bread: 'not-applicable', jam: 'yes', tea: 'yes', milk: 'yes' }, 'strong'],
    ['where nothing applies it has no strength', { bread: 'not-applicable', jam: 'not-applicable' }, undefined],
  ])('%s', (_title, answers, expected) => {
    expect(strength(assess(answers), 'food')).toBe(expected);
  });

  test('a line that names evidence counts once a document leans on it', () => {
    const record = addEvidence(answered({ bread: 'yes' }), bill);
    expect(prepared.assess(record).lines.get('bread')).toMatchObject({
      state: 'met',
      evidence: [{ id: 'document-1' }],
    });
  });

  test('a text counts where it names evidence, and is otherwise only noted', () => {
    const record = addEvidence(answered({ forecast: 'Sun', jam: 'yes', 'which-jam': 'Plum' }), {
      ...bill,
      items: ['forecast'],
    });
    const { lines } = prepared.assess(record);
    expect([lines.get('forecast')?.state, lines.get('which-jam')?.state]).toEqual(['met', 'noted']);
  });

  test('a section that is only read has no strength and asks nothing', () => {
    expect(assess({}).sections.find(({ section }) => section.id === 'notes')).toMatchObject({ counted: 0, asked: 0 });
    expect(strength(assess({}), 'notes')).toBeUndefined();
  });

  test('strengths and answers are counted', () => {
    const { strengths, asked, answered: done } = assess({ jam: 'yes', hungry: 'yes' });
    expect(strengths).toEqual({ strong: 0, partly: 1, gap: 0, 'not-started': 1 });
    expect([asked, done]).toEqual([8, 2]);
  });

  test('sections and lines that have not changed are the same objects', () => {
    const before = prepared.assess(answered({ rain: 'waits' }));
    const after = prepared.assess(answered({ jam: 'yes' }, answered({ rain: 'waits' })));
    expect(after.lines.get('bread')).toBe(before.lines.get('bread'));
    expect(after.lines.get('jam')).not.toBe(before.lines.get('jam'));
    expect(after.sections.at(-1)).toBe(before.sections.at(-1));
  });
});

describe('gaps', () => {
  test('each says what to do; what is unanswered is none', () => {
    const { gaps } = assess({ bread: 'yes', jam: 'not-yet' });
    expect(gaps.map(({ line, state, todo }) => [line.item.id, state, todo])).toEqual([
      ['bread', 'bare', 'Ask the baker.'],
      ['jam', 'not-yet', 'Boil some.'],
    ]);
  });

  test('the lawful test is never one of them', () => {
    expect(assess({ hungry: 'no' }).gaps).toEqual([]);
  });
});

describe('the index of evidence', () => {
  test('taking a document out opens the lines that leaned on it, and keeps their answers', () => {
    const with2 = addEvidence(addEvidence(answered({ bread: 'yes' }), bill), { title: 'Photo', items: ['bread'] });
    const with1 = removeEvidence(with2, 'document-1');
    const with0 = removeEvidence(with1, 'document-2');
    expect(prepared.assess(with1).lines.get('bread')?.state).toBe('met');
    const shift = whatShifted(prepared.assess(with1), prepared.assess(with0));
    expect(shift.reopened.map(({ item, state, given }) => [item.id, state, given])).toEqual([
      ['bread', 'bare', { answer: 'yes' }],
    ]);
    expect(shift.sections.map(({ now, was }) => [now.section.id, was, now.strength])).toEqual([
      ['food', 'partly', 'gap'],
    ]);
  });

  test('a document can be changed to bear out other lines', () => {
    const record = changeEvidence(addEvidence(answered({ bread: 'yes' }), bill), 'document-1', {
      title: ' Photo ',
      where: ' ',
      items: ['jam', 'jam'],
    });
    expect(record.evidence).toEqual([{ id: 'document-1', title: 'Photo', items: ['jam'] }]);
    expect(prepared.assess(record).lines.get('bread')?.state).toBe('bare');
  });

  test('a document gets an id that no other has', () => {
    const record = addEvidence(removeEvidence(addEvidence(addEvidence(empty, bill), bill), 'document-1'), bill);
    expect(record.evidence.map(({ id }) => id)).toEqual(['document-2', 'document-3']);
  });

  test('a document needs a title and a day that exists', () => {
    expect(() => addEvidence(empty, { title: ' ', items: [] })).toThrow('the title of a document');
    expect(() => addEvidence(empty, { ...bill, dated: '2026-02-30' })).toThrow('a real day');
  });
});

describe('the lawful test, apart from the rest', () => {
  test.each([
    ['nothing is answered', {}, 'not-answered'],
    ['half is answered', { hungry: 'yes' }, 'not-answered'],
    ['one is answered no', { hungry: 'yes', grass: 'no' }, 'not-met-so-far'],
    ['one is unsure', { grass: 'unsure' }, 'not-met-so-far'],
    ['all is answered yes', { hungry: 'yes', grass: 'yes' }, 'met'],
  ])('%s', (_title, answers, result) => {
    expect(assess(answers).test?.result).toBe(result);
  });

  test('no gap anywhere else changes it', () => {
    const { test: found, sections } = assess({ hungry: 'yes', grass: 'yes', bread: 'no', jam: 'no' });
    expect(found?.result).toBe('met');
    expect(sections.map(({ section }) => section.id)).not.toContain('law');
  });

  test('a checklist without it has none', () => {
    const { test: found } = prepareChecklist({ ...picnic, sections: picnic.sections.slice(1) }).assess(empty);
    expect(found).toBeUndefined();
  });

  test('a change of it is told', () => {
    const before = assess({ hungry: 'yes' });
    expect(whatShifted(before, assess({ hungry: 'yes', grass: 'yes' })).test).toBe('met');
    expect(whatShifted(before, before).test).toBeUndefined();
  });
});

describe('warnings', () => {
  const record = answered({ rain: 'must-be-dry', forecast: 'Enough sun' });
  const enough = {
    ...{ id: 'vague', title: 'Vague words', says: 'They say nothing.', standing: 'guidance' as const },
    citation: { text: 'A guide', url: 'https://guide.example' },
    terms: [{ find: ['enough'], why: 'How much?', better: 'Say how much.' }],
  };

  test('a choice that makes a condition is told what the law says, and words that say nothing are found', () => {
    const warnings = checklistWarnings(record, prepared.assess(record), [enough]);
    expect(warnings).toMatchObject([
      { kind: 'choice', choice: 'must-be-dry', says: 'No law asks for two dry weeks.' },
      { kind: 'words', item: { id: 'forecast' }, found: 'Enough', better: 'Say how much.' },
    ]);
  });

  test('a line that is not shown warns of nothing', () => {
    const hidden = answered({ jam: 'yes', 'which-jam': 'enough' });
    expect(
      checklistWarnings(answered({ jam: 'no' }, hidden), prepared.assess(answered({ jam: 'no' }, hidden)), [enough]),
    ).toEqual([]);
  });
});

describe('a national checklist and a council’s, together', () => {
  const local: Checklist = {
    ...picnic,
    standing: 'local',
    warns: ['vague'],
    sections: [
      {
        id: 'food',
        title: 'Cake, here',
        items: [
          line('bread', { standing: 'local' }),
          line('crust', { showIf: { item: 'bread', is: ['yes'] } }),
          line('plates', { showIf: { item: 'jam', is: ['yes'] } }),
        ],
      },
    ],
  };

  test('lines of one name stay two, and each waits for the right one', () => {
    const { checklist, assess: judge } = prepareChecklist(joinChecklists(picnic, local, 'sefton'));
    expect(checklist.warns).toEqual(['vague']);
    const { lines } = judge({ ...empty, answers: { bread: { answer: 'yes' }, jam: { answer: 'yes' } } });
    expect([lines.has('sefton-bread'), lines.has('sefton-crust'), lines.has('sefton-plates')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('local practice is never part of the lawful test', () => {
    const items = [line('gate', { gate: true, standing: 'law' })];
    const gated = { ...local, sections: [{ id: 'x', title: 'X', items }] };
    expect(() => joinChecklists(picnic, gated, 'sefton')).toThrow('no gate in local practice, found "gate"');
  });
});
