import { prepareChecklist, whatShifted } from '@send-kit/core/checklist.js';
import type { Assessment } from '@send-kit/core/checklist.js';
import { answerLine, removeEvidence } from '@send-kit/core/checklist-record.js';
import { checklistWarnings } from '@send-kit/core/checklist-warnings.js';
import { readChecklistRecord } from '@send-kit/core/read-checklist-record.js';
import type { ChecklistRecord } from '@send-kit/pack';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import { inventedChecklists, lookedAtOn } from '../demo/invented-checklists.ts';
import { requestSummary } from '../packages/widgets/src/ehc-checklist/request-summary.ts';
import type { Reader } from '../packages/widgets/src/ehc-checklist/request-summary.ts';
import type { Block, Summary } from '../packages/widgets/src/checklist/summary.ts';
import { asText } from '../packages/widgets/src/checklist/summary.ts';
import { wordsOf } from '../packages/widgets/src/checklist/words.ts';

const packs = readPacks();
const england = packs.find(({ id }) => id === 'england');
const found = england?.checklists?.find(({ id }) => id === 'ehc-request');
if (!england || !found) throw new RangeError('expected the checklist ehc-request in England’s pack');
const checklist = found;
const gates = (england.wording ?? []).filter(({ id }) => id === 'gates');
const [strong, weak] = inventedChecklists.map(({ record }) => record) as [ChecklistRecord, ChecklistRecord];

function assess(record: ChecklistRecord): Assessment {
  return prepareChecklist(checklist).assess(record);
}

function summaryOf(record: ChecklistRecord, reader: Reader = 'asking'): Summary {
  const assessment = assess(record);
  const warnings = checklistWarnings(record, assessment, gates);
  const words = wordsOf(england ? [england] : []);
  return requestSummary({ checklist, record, assessment, words, today: lookedAtOn }, reader, warnings);
}

/** What stands under a heading of the summary. */
function under({ blocks }: Summary, title: string): Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  if (start < 0) return [];
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  return end < 0 ? rest : rest.slice(0, end);
}

/** The rows of the table under a heading, without the names of the columns. */
function rows(summary: Summary, title: string): readonly (readonly string[])[] {
  return under(summary, title).flatMap((block) => (block.kind === 'table' ? block.rows.slice(1) : []));
}

function headings({ blocks }: Summary): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
}

const areas = 'How strong it is, by area';
const gaps = 'Gaps, and what to do';

test.each(inventedChecklists)('$name: the record can be opened, and every answer belongs to a line', ({ record }) => {
  const read = readChecklistRecord(JSON.stringify(record), england);
  expect(read).toEqual({ record });
  const ids = new Set(checklist.sections.flatMap(({ items }) => items.map(({ id }) => id)));
  const named = [...Object.keys(record.answers), ...record.evidence.flatMap(({ items }) => items)];
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

describe('the strong request', () => {
  const summary = summaryOf(strong);

  test('the lawful test comes first, apart from the rest, and is met on these answers', () => {
    expect(headings(summary)).toEqual(['The lawful test', areas, gaps, 'Noted', 'Index of documents']);
    expect(under(summary, 'The lawful test')).toEqual([
      { kind: 'paragraph', text: 'Met on these answers.' },
      {
        kind: 'table',
        rows: [
          ['Question', 'Answer'],
          ['Does the child have special educational needs, or may the child have them?', 'Yes'],
          ['May it be that the child needs help through an EHC plan?', 'Yes'],
        ],
      },
      { kind: 'paragraph', text: 'What follows is not the test. Nothing in it can be made a condition.' },
    ]);
  });

  test('it is strong in nine areas, and partly shown where the family has not been asked', () => {
    expect(under(summary, areas)[0]).toEqual({ kind: 'paragraph', text: 'Strong: 9 areas; Partly shown: 1 area.' });
    expect(rows(summary, areas)).toEqual([
      ['Help given so far', 'Strong', '4 of 4 shown'],
      ['What it did over time', 'Strong', '5 of 5 shown'],
      ['Need compared with others of the same age', 'Strong', '2 of 2 shown'],
      ['Data you hold', 'Strong', '4 of 4 shown'],
      ['Advice from outside', 'Strong', '2 of 2 shown'],
      ['Assess, plan, do, review after the advice', 'Strong', '2 of 2 shown'],
      ['Health and social care', 'Partly shown', '2 of 3 shown'],
      ['The family’s views', 'Strong', '4 of 4 shown'],
      ['The child’s views', 'Strong', '1 of 1 shown'],
      ['Consent to share', 'Strong', '2 of 2 shown'],
    ]);
  });

  test('one gap is left, with what to do about it', () => {
    expect(rows(summary, gaps)).toEqual([
      ['Is social care or early help described, past or present?', 'Not yet', 'Ask the family.'],
    ]);
  });

  test('nothing was made a condition, so nothing is said about that', () => {
    expect(headings(summary)).not.toContain('What the law says to these conditions');
  });

  test('it says what more is needed, and in which areas', () => {
    expect(rows(summary, 'Noted')).toEqual([
      ['Who asks?', 'A school or college'],
      ['Has anyone said that one of these must come first?', 'None of these'],
      ['In which areas does it show?', 'Communication and interaction, Cognition and learning'],
      [
        'What more is needed that the school cannot give, or does not give?',
        expect.stringMatching(/^An adult trained in language work in most lessons/),
      ],
    ]);
  });

  test('the index says which document shows what, where it is, and its date', () => {
    const index = rows(summary, 'Index of documents');
    expect(index).toContainEqual([
      'Was it reviewed, and what came of it?',
      'SEN support plans with three termly reviews',
      'SEN file, part 1',
      'Friday 16 October 2026',
    ]);
    expect(new Set(index.map(([, document]) => document)).size).toBe(14);
  });
});

describe('the weak request', () => {
  const summary = summaryOf(weak);

  test('the lawful test comes first: the second question is open, and nothing below answers it', () => {
    expect(headings(summary)).toEqual([
      'The lawful test',
      areas,
      gaps,
      'What the law says to these conditions',
      'Noted',
      'Index of documents',
    ]);
    expect(under(summary, 'The lawful test')[0]).toEqual({
      kind: 'paragraph',
      text: 'Not met on these answers so far.',
    });
    expect(rows(summary, 'The lawful test').map(([, answer]) => answer)).toEqual(['Yes', 'Unsure']);
  });

  test('were the mother sure of the second question, the test would be met, and not one area stronger', () => {
    const item = checklist.sections[0]?.items[1];
    const sure = assess(item ? answerLine(weak, item, { answer: 'yes' }) : weak);
    expect(sure.test?.result).toBe('met');
    expect(sure.strengths).toEqual(assess(weak).strengths);
  });

  test('it is strong in no area: partly shown in three, a gap in six, not started in one', () => {
    expect(under(summary, areas)[0]).toEqual({
      kind: 'paragraph',
      text: 'Partly shown: 3 areas; Gap: 6 areas; Not started: 1 area.',
    });
    expect(rows(summary, areas)).toEqual([
      ['Help given so far', 'Gap', '0 of 4 shown, 1 with nothing to show for it'],
      ['What it did over time', 'Partly shown', '1 of 5 shown, 1 with nothing to show for it'],
      ['Need compared with others of the same age', 'Gap', '0 of 2 shown, 1 with nothing to show for it'],
      ['Data you hold', 'Partly shown', '2 of 5 shown, 1 with nothing to show for it'],
      ['Advice from outside', 'Gap', '0 of 1 shown'],
      ['Assess, plan, do, review after the advice', 'Not started', '0 of 2 shown'],
      ['Health and social care', 'Gap', '0 of 3 shown'],
      ['The family’s views', 'Partly shown', '1 of 4 shown'],
      ['The child’s views', 'Gap', '0 of 1 shown'],
      ['Consent to share', 'Gap', '0 of 2 shown'],
    ]);
  });

  test('every gap comes with what to do, and with how it stands', () => {
    const bare = 'Answered, nothing to show for it';
    expect(rows(summary, gaps).map(([, now, todo]) => [now, todo])).toEqual([
      [bare, 'Ask each teacher for three things done in another way for this child.'],
      ['No', 'Write one line for each kind of help, with times.'],
      ['Unsure', 'Put hours to it.'],
      ['Not yet', 'Agree and try adjustments now. They need no plan.'],
      ['No', 'Take the same measure again.'],
      ['Not yet', 'Sum up each review in a line.'],
      [bare, 'Say what was expected, and what came.'],
      ['Unsure', 'Say what happens on days without the help.'],
      ['No', 'Name the age at which most can do it.'],
      [bare, 'Describe a usual day.'],
      ['No', 'Ask for a short test.'],
      ['Not yet', 'Ask who can fill one in.'],
      [bare, 'Note two weeks: time, place, trigger.'],
      ['Not yet', 'Say why not, or ask now.'],
      ['Unsure', 'Ask the family for the last letters.'],
      ['Not yet', 'Ask the family.'],
      ['No', 'Meet them before the request is sent.'],
      ['No', 'Give the link from the local offer.'],
      ['Not yet', 'Ask in a way that suits: talk, pictures, watching.'],
      ['Not yet', 'Talk it through, and note it.'],
    ]);
  });

  test('three conditions that the school made are answered with what the law says', () => {
    expect(under(summary, 'What the law says to these conditions')).toEqual([
      {
        kind: 'list',
        items: [
          'The law sets no number of cycles. What was done is evidence for the test, and no part of it. (Children and Families Act 2014, s.36(8))',
          'The child need only be one who has or may have SEN. A diagnosis is not asked for. (Children and Families Act 2014, s.36(8)(a))',
          'The sum is a rule for sharing out money. It is no part of the test for an assessment. (Children and Families Act 2014, s.36(8))',
        ],
      },
    ]);
  });

  test('a condition that was only written down is pointed out as well', () => {
    const words = checklistWarnings(weak, assess(weak), gates).flatMap((one) => (one.kind === 'words' ? [one] : []));
    expect(words.map(({ item, found: at, why }) => [item.id, at, why])).toEqual([
      ['why-not', 'without a diagnosis', 'The law asks for no diagnosis.'],
    ]);
  });

  test('a document without a date or a place stands in the index all the same', () => {
    expect(rows(summary, 'Index of documents')).toEqual([
      ['Is there more than marks: friends, feelings, behaviour, doing things alone?', 'Letter of the mother', '', ''],
      [
        'Attainment, or milestones under five, set beside what is expected?',
        'School report of year 7',
        '',
        'Tuesday 14 July 2026',
      ],
      [
        'Attendance, with reasons for what was missed?',
        'Attendance print-out',
        'By e-mail from the school',
        'Friday 6 November 2026',
      ],
      ['Are the parents’ views in, in their own words?', 'Letter of the mother', '', ''],
    ]);
  });

  test('the officer reads the same gaps as things to ask for, and no reason to refuse', () => {
    const received = summaryOf(weak, 'receiving');
    expect(headings(received)[2]).toBe('What is missing, and what to ask for');
    expect(under(received, 'What is missing, and what to ask for')[0]).toEqual({
      kind: 'paragraph',
      text: 'No gap is a reason to refuse: the lawful test decides. What is missing can be asked for.',
    });
    expect(rows(received, areas)).toEqual(rows(summary, areas));
  });
});

test.each([
  ['strong', strong],
  ['weak', weak],
] as const)('the %s one as text begins with the test and ends with the source', (_, record) => {
  const text = asText(summaryOf(record));
  expect(text.indexOf('The lawful test')).toBeLessThan(text.indexOf(areas));
  expect(text).toMatch(/Written on Friday 20 November 2026\. This is not legal advice\.\n$/);
});

/** Lines that only this document shows: they stand open again without it, and no others. */
const leaning: Readonly<Record<string, readonly string[]>> = {
  'support-plans': ['over-time', 'used', 'reviewed'],
  'provision-map': ['own-means'],
  'teacher-note': ['teaching'],
  'senco-note': ['adjustments', 'only-with-much', 'clinicians'],
  scores: ['start-and-now', 'reading'],
  'school-report': ['attainment'],
  'boxall-profile': ['boxall'],
  'attendance-record': ['attendance'],
  'therapist-report': ['health'],
  'psychologist-notes': [],
  'parents-letter': ['parents-say'],
  'meeting-note': ['parents-know'],
  'one-page-profile': ['child-says'],
  'consent-form': ['agreed'],
  'letter-home': ['wider', 'parents-say'],
  'year-7-report': ['attainment'],
  'attendance-print': ['attendance'],
};

describe('a document is taken out of the index', () => {
  const documents = inventedChecklists.flatMap(({ name, record }) =>
    record.evidence.map(({ id, title }) => ({ name, record, id, title })),
  );

  test.each(documents)('$name without “$title”: exactly its lines stand open again', ({ record, id }) => {
    const before = assess(record);
    const after = assess(removeEvidence(record, id));
    const { reopened, test: shifted } = whatShifted(before, after);
    expect(new Set(reopened.map(({ item }) => item.id))).toEqual(new Set(leaning[id]));
    expect(shifted).toBeUndefined();
    for (const [line, { state }] of after.lines) {
      expect([line, state]).toEqual([line, leaning[id]?.includes(line) ? 'bare' : before.lines.get(line)?.state]);
    }
  });

  test('without its plans the strong one is a gap after the advice, and partly shown over time', () => {
    const { sections } = whatShifted(assess(strong), assess(removeEvidence(strong, 'support-plans')));
    expect(sections.map(({ now, was }) => [now.section.title, was, now.strength])).toEqual([
      ['What it did over time', 'strong', 'partly'],
      ['Assess, plan, do, review after the advice', 'strong', 'gap'],
    ]);
    expect(rows(summaryOf(removeEvidence(strong, 'support-plans')), gaps)).toEqual([
      [
        'Do the records reach back over some time?',
        'Answered, nothing to show for it',
        'Sum up each review in a line.',
      ],
      [
        'Was the advice turned into targets and tried?',
        'Answered, nothing to show for it',
        'Turn one piece of advice into a target with a day.',
      ],
      [
        'Was it reviewed, and what came of it?',
        'Answered, nothing to show for it',
        'Hold a short review with the family.',
      ],
      ['Is social care or early help described, past or present?', 'Not yet', 'Ask the family.'],
    ]);
  });
});
