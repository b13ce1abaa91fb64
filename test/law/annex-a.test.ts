// Annex A by hand: what each way must end in, from the Quick Guide's notes, and not from the pack's own `ways`.
import { draftLetter, letterFacts } from '@send-kit/core/draft-letter.js';
import { simpleWays } from '@send-kit/core/simple-ways.js';
import { answerStep, courseOf, newWalk, pathwayOf } from '@send-kit/core/walk.js';
import { walkClock } from '@send-kit/core/walk-clock.js';
import { readPacks } from '@send-kit/pack/read-folder.js';
import type { Walk } from '@send-kit/pack';
import { describe, expect, test } from 'vitest';

const packs = readPacks();
const guide = packs.find(({ id }) => id === 'nhs-quick-guide');
if (!guide) throw new Error('expected the pack of the Quick Guide');

const received = '2026-11-30';
const lastDay = '2027-01-11';
const today = '2026-12-07';

const begun: Walk = {
  ...newWalk(guide, 'annex-a', received),
  records: { 'request-received': received, authority: 'Inventshire Council', role: 'Therapist', service: 'Therapies' },
};

/** Answers one step after the other; an action is done. */
function walked(answers: string, from: Walk = begun): Walk {
  return answers.split(' ').reduce((walk, answer) => {
    const { at } = courseOf(walk, guide!);
    const records = Object.fromEntries(
      (at.step.records ?? []).map(({ id, kind }) => [id, kind === 'day' ? today : `(${id})`]),
    );
    return answerStep(walk, at, { arrow: answer, on: today, records });
  }, from);
}

function letterOf(walk: Walk): string {
  const course = courseOf(walk, guide!);
  const letter = guide!.letters?.find(({ id }) => id === course.at.step.outcome?.letter);
  if (!letter) throw new Error('expected a letter');
  return draftLetter(letter, letterFacts(course, lastDay, today)).text;
}

const notAssessed = /was not assessed by us/;
const notThoughtNecessary = /do not think that an assessment (.* )?is (necessary|needed)/;
const proposesAssessment = /propose a referral/;
const placement = /\b(school|placement|college|academy)\b/i;
const refusal = /declin|refus|not to comply|unable to help|decided not to/i;

const ways = [
  ['next yes no', 'reply-no-advice', 'no-relevant-need', 'does not suggest a health need'],
  ['next yes yes yes next yes', 'reply-no-advice', 'another-professional', 'another professional is advising'],
  ['next yes yes no yes next', 'advice-given', undefined, 'propose a referral'],
  ['next yes yes no no yes', 'advice-given', undefined, 'was not assessed by us'],
  ['next yes yes no no no', 'reply-no-advice', 'not-known', 'nothing suggests that an assessment is needed'],
  ['next yes yes yes next no yes next', 'advice-given', undefined, 'propose a referral'],
  ['next yes yes yes next no no yes', 'advice-given', undefined, 'was not assessed by us'],
  ['next yes yes yes next no no no', 'reply-no-advice', 'not-known', 'nothing suggests that an assessment is needed'],
] as const;

test('there are eight simple ways through Annex A and no ninth', () => {
  const found = simpleWays(pathwayOf(guide, 'annex-a')).map(({ through }) =>
    through.map(({ arrow }) => arrow.id).join(' '),
  );
  expect(found.sort()).toEqual(ways.map(([answers]) => answers).sort());
});

describe.each(ways)('the way %s', (answers, ends, reason, says) => {
  const walk = walked(answers);
  const course = courseOf(walk, guide);
  const letter = letterOf(walk);

  test('ends where the guide says, with the one reason of its arrow', () => {
    expect(course.state).toBe('ended');
    expect(course.at.step.id).toBe(ends);
    expect(course.reason?.id).toBe(reason);
  });

  test('is answered by a letter that says what the way supports', () => {
    expect(letter).toContain(says);
    expect(letter).toContain('30 November 2026');
  });

  test('says that the child was not assessed on the one kind of way that needs it, and nowhere else', () => {
    const must = answers.endsWith('no yes') && ends === 'advice-given';
    expect(notAssessed.test(letter)).toBe(must);
    expect(notThoughtNecessary.test(letter)).toBe(must);
  });

  test('proposes an assessment only through note 1.7', () => {
    expect(proposesAssessment.test(letter)).toBe(course.way.some(({ step }) => step.id === 'propose-referral'));
  });

  test('says nothing about a school or a placement, and does not refuse to co-operate', () => {
    expect(letter).not.toMatch(placement);
    expect(letter).not.toMatch(refusal);
  });

  test('the six weeks run on from the day of receipt at every step of it', () => {
    const parts = answers.split(' ');
    for (let length = 1; length <= parts.length; length += 1) {
      const partly = walked(parts.slice(0, length).join(' '));
      expect(walkClock(partly, packs, today)).toMatchObject({
        from: received,
        lastDay,
        standing: { state: 'running' },
      });
    }
  });
});

describe('asking the requester', () => {
  test.each(ways)('comes back to the first question and changes nothing in the way %s', (answers, ends, reason) => {
    const asked = walked(answers.replace('next ', 'next no next '));
    const course = courseOf(asked, guide);
    expect(course.at.step.id).toBe(ends);
    expect(course.reason?.id).toBe(reason);
    expect(walkClock(asked, packs, today)?.lastDay).toBe(lastDay);
    expect(course.taken.map(({ step }) => step.id)).toContain('ask-requester');
  });

  test('is told in the letter, with the day and the person asked', () => {
    expect(letterOf(walked('next no next yes no'))).toContain('On 7 December 2026 we asked (asked-whom)');
  });
});

describe('more arrives after the reply', () => {
  const again = walked('more yes yes no no yes', walked('next yes no'));

  test('the journey goes on at the first question, and the old path is kept', () => {
    expect(courseOf(again, guide).taken.map(({ step }) => step.id)).toEqual([
      'received',
      'information',
      'need-for-role',
      'reply-no-advice',
      'information',
      'need-for-role',
      'other-professional',
      'need-assessment',
      'enough-information',
      'advice-given',
    ]);
  });

  test('the new letter says what the new way supports, and nothing of the old reason', () => {
    expect(letterOf(again)).toMatch(notAssessed);
    expect(letterOf(again)).not.toContain('We give no advice');
  });
});
