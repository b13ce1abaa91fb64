import type { Letter } from '@send-kit/pack';
import { describe, expect, test } from 'vitest';
import type { Draft, LetterFacts } from './draft-letter.ts';
import { checkDraft, draftLetter, putBack } from './draft-letter.ts';

const letter: Letter = {
  id: 'reply',
  title: 'Reply to the authority',
  to: 'SEND team, {authority}',
  subject: 'Your request of {request-received}',
  paragraphs: [
    {
      id: 'thanks',
      text: 'Thank you for your request, which we received on {request-received}. Our answer is due by {deadline}.',
    },
    {
      id: 'no-advice',
      when: { ends: ['reply-no-advice'] },
      text: 'We are not giving advice, because {reason}.',
      must: true,
    },
    {
      id: 'not-assessed',
      when: { says: ['not-assessed'] },
      text: 'We have not assessed this child. We do not think that an assessment by our service is needed.',
      must: true,
    },
    {
      id: 'liaised',
      when: { passed: ['liaise'] },
      text: 'We have spoken with {professional} of {other-service}. They know the child well.',
      must: true,
    },
    { id: 'more', when: { recorded: ['note'], ends: ['advice-given', 'reply-no-advice'] }, text: '{note}' },
    { id: 'sign', text: '{role}\n{today}' },
  ],
};
const facts: LetterFacts = {
  ends: 'advice-given',
  says: ['not-assessed'],
  passed: ['information', 'enough-information'],
  recorded: { authority: 'Sefton Council', 'request-received': '2026-09-21', role: 'Physiotherapist' },
  records: [
    { id: 'authority', kind: 'name', label: 'Local authority' },
    { id: 'request-received', kind: 'day', label: 'Date the request was received' },
    { id: 'role', kind: 'role', label: 'Your role' },
    { id: 'professional', kind: 'name', label: 'Name of the professional' },
    { id: 'other-service', kind: 'service', label: 'NHS service' },
    { id: 'note', kind: 'text', label: 'Note' },
  ],
  deadline: '2026-11-02',
  today: '2026-10-05',
};
const elsewhere: LetterFacts = {
  ...facts,
  ends: 'reply-no-advice',
  says: [],
  passed: ['liaise'],
  reason: { id: 'elsewhere', text: 'another professional is giving the advice' },
  otherReasons: ['nothing suggests a health need that concerns us', 'no'],
};

const toFill = (draft: Draft): string[] => checkDraft(draft.text, draft).toFill.map(({ text }) => text);

describe('a draft', () => {
  test('says what the way taken supports, and fills in what was recorded', () => {
    expect(draftLetter(letter, facts)).toMatchObject({
      to: 'SEND team, Sefton Council',
      subject: 'Your request of 21 September 2026',
      paragraphs: [
        {
          id: 'thanks',
          text: 'Thank you for your request, which we received on 21 September 2026. Our answer is due by 2 November 2026.',
          must: false,
        },
        { id: 'not-assessed', must: true },
        { id: 'sign', text: 'Physiotherapist\n5 October 2026', must: false },
      ],
    });
  });

  test('is one text, with an empty line between its parts', () => {
    expect(draftLetter(letter, facts).text).toMatch(
      /^SEND team, Sefton Council\n\nYour request of 21 September 2026\n\nThank you .*\n\nWe have not assessed this child\. .*\n\nPhysiotherapist\n5 October 2026$/,
    );
  });

  test('gives the reason of the arrow that was taken', () => {
    expect(draftLetter(letter, elsewhere).text).toContain(
      'We are not giving advice, because another professional is giving the advice.',
    );
  });

  test.each([
    ['an outcome', { ends: ['advice-given'] }, facts, true],
    ['another outcome', { ends: ['declined'] }, facts, false],
    ['one of several outcomes', { ends: ['declined', 'advice-given'] }, facts, true],
    ['a reason', { reason: ['elsewhere'] }, elsewhere, true],
    ['another reason', { reason: ['no-need'] }, elsewhere, false],
    ['a reason where there is none', { reason: ['elsewhere'] }, facts, false],
    ['one of several statements', { says: ['proposed', 'not-assessed'] }, facts, true],
    ['one of several steps', { passed: ['liaise', 'information'] }, facts, true],
    ['all of several records', { recorded: ['authority', 'role'] }, facts, true],
    ['all of several records, one of them empty', { recorded: ['authority', 'note'] }, facts, false],
    ['two things, one of them not so', { ends: ['advice-given'], says: ['proposed'] }, facts, false],
    ['the last day, which is known', { recorded: ['deadline'] }, facts, true],
  ])('holds a paragraph when it asks for %s', (_title, when, given, isHeld) => {
    const one: Letter = { ...letter, paragraphs: [{ id: 'one', when, text: 'One.' }] };
    expect(draftLetter(one, given).paragraphs).toHaveLength(isHeld ? 1 : 0);
  });

  test('shows what is still to be filled in, by the name it has on the page', () => {
    const draft = draftLetter(letter, {
      ...elsewhere,
      recorded: { professional: '  ', 'request-received': 'soon' },
      deadline: undefined,
    });
    expect(draft.text).toContain('We have spoken with [name of the professional] of [NHS service].');
    expect(toFill(draft)).toEqual([
      '[local authority]',
      '[date the request was received]',
      '[last day]',
      '[name of the professional]',
      '[NHS service]',
      '[your role]',
    ]);
  });

  test('shows what the letter leaves to its user, and lets it be written', () => {
    const open: Letter = {
      ...letter,
      paragraphs: [{ id: 'advice', text: 'Our advice: [needs, and provision]. That is all.', must: true }],
    };
    const draft = draftLetter(open, facts);
    expect(toFill(draft)).toEqual(['[needs, and provision]']);
    const text = draft.text.replace('[needs, and provision]', 'he needs. A lot, and often');
    expect(checkDraft(text, draft)).toEqual({ missing: [], unsupported: [], toFill: [] });
    expect(checkDraft(text.replace('Our advice', 'We think'), draft).missing).toHaveLength(1);
  });

  test('takes what was recorded as it is: no slot in it is filled, and no name of an object is known', () => {
    const recorded = { ...facts.recorded, note: '{role} $& $1', authority: 'A\nB' };
    const one: Letter = { ...letter, paragraphs: [...letter.paragraphs, { id: 'odd', text: '{constructor}' }] };
    const draft = draftLetter(one, { ...facts, recorded });
    expect(draft.text).toContain('\n\n{role} $& $1\n\n');
    expect(draft.to).toBe('SEND team, A B');
    expect(toFill(draft)).toEqual(['[constructor]']);
  });
});

describe('an edited draft', () => {
  const draft = draftLetter(letter, facts);
  const reply = draftLetter(letter, elsewhere);

  test('that nobody has changed is in order', () => {
    expect(checkDraft(draft.text, draft)).toEqual({ missing: [], unsupported: [], toFill: [] });
    expect(checkDraft(reply.text, reply)).toMatchObject({ missing: [], unsupported: [] });
  });

  test('may be set out otherwise', () => {
    const text = draft.text.toUpperCase().replace('THIS CHILD. WE', 'this   child –\n\nwe');
    expect(checkDraft(text, draft).missing).toEqual([]);
  });

  test('lacks the sentence that was taken out, and says why it is needed', () => {
    expect(checkDraft(draft.text.replace('We have not assessed this child. ', ''), draft).missing).toEqual([
      { id: 'not-assessed', because: 'statement', sentences: ['We have not assessed this child.'] },
    ]);
  });

  test('lacks a sentence that now says the opposite', () => {
    expect(checkDraft(draft.text.replace('have not assessed', 'have assessed'), draft).missing).toHaveLength(1);
  });

  test('lacks the reason when another one was written', () => {
    const text = reply.text.replace('another professional is giving the advice', 'we have no time');
    expect(checkDraft(text, reply).missing).toEqual([
      {
        id: 'no-advice',
        because: 'reason',
        sentences: ['We are not giving advice, because another professional is giving the advice.'],
      },
    ]);
  });

  test('lacks nothing when a place to fill in was filled in', () => {
    const text = reply.text
      .replace('[name of the professional]', 'Dr. Ann O’Hara')
      .replace('[NHS service]', 'Paediatrics');
    expect(checkDraft(text, reply)).toEqual({ missing: [], unsupported: [], toFill: [] });
  });

  test('says what another way would say', () => {
    const text = `${reply.text}\n\nWe have not  assessed this CHILD, and nothing suggests a health need that concerns us. No.`;
    const { unsupported } = checkDraft(text, reply);
    expect(unsupported.map(({ text: words }) => words)).toEqual([
      'We have not  assessed this CHILD',
      'nothing suggests a health need that concerns us',
    ]);
    for (const { text: words, from, to } of unsupported) expect(text.slice(from, to)).toBe(words);
  });

  test('may say what two ways have in common', () => {
    const both: Letter = {
      ...letter,
      paragraphs: [
        { id: 'one', when: { ends: ['advice-given'] }, text: 'We are glad to tell you what we know.', must: true },
        {
          id: 'other',
          when: { ends: ['declined'] },
          text: 'We are glad to tell you what we know. It is not much, and no more.',
          must: true,
        },
      ],
    };
    const one = draftLetter(both, facts);
    expect(checkDraft(one.text, one).unsupported).toEqual([]);
    expect(checkDraft(`${one.text} It is not much and no more.`, one).unsupported).toHaveLength(1);
  });

  test('still has places to fill in, those too that were recorded after it was edited', () => {
    const before = draftLetter(letter, { ...elsewhere, recorded: {} });
    const { toFill } = checkDraft(before.text, reply);
    expect(toFill.map(({ text }) => text)).toContain('[date the request was received]');
    for (const { text, from, to } of toFill) expect(before.text.slice(from, to)).toBe(text);
  });

  test('is in order again once a sentence was put back, in its place', () => {
    const text = draft.text.replace(/We have not assessed.*\n\n/, '');
    const [missing] = checkDraft(text, draft).missing;
    if (!missing) throw new Error('expected a sentence to be missing');
    const back = putBack(text, draft, missing);
    expect(back.text).toBe(draft.text);
    expect(back.text.slice(back.from, back.to)).toBe(missing.sentences.join(' '));
  });

  test.each([
    [
      'an empty text',
      '',
      'We have not assessed this child. We do not think that an assessment by our service is needed.',
    ],
    [
      'a text all of its own',
      'Dear all,\n',
      'Dear all,\n\nWe have not assessed this child. We do not think that an assessment by our service is needed.',
    ],
  ])('has a sentence put back into %s', (_title, text, whole) => {
    const [missing] = checkDraft(text, draft).missing;
    if (!missing) throw new Error('expected a sentence to be missing');
    expect(putBack(text, draft, missing).text).toBe(whole);
  });

  test('of 20,000 characters is looked through at once', () => {
    const text = 'We have spoken with '.repeat(1000);
    const started = performance.now();
    checkDraft(text, reply);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
