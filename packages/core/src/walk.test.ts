import type { Walk } from '@send-kit/pack';
import { describe, expect, test } from 'vitest';
import { library } from './pathway.fixture.ts';
import { readWalk } from './read-walk.ts';
import type { Course } from './walk.ts';
import { answerStep, courseOf, newWalk, whatMoved } from './walk.ts';

/** Answers one step after the other, `yes`, `no` and so on. */
function walked(pathway: string, ...arrows: string[]): Walk {
  return arrows.reduce((walk, arrow) => on(walk, arrow), newWalk(library, pathway, '2026-11-02'));
}

function on(walk: Walk, arrow: string): Walk {
  return answerStep(walk, courseOf(walk, library).at, { arrow, on: '2026-11-03' });
}

/** Answers an earlier step again, the first time it was come to unless told. */
function again(walk: Walk, step: string, arrow: string, visit = 1): Walk {
  const reached = courseOf(walk, library).taken.find((one) => one.step.id === step && one.visit === visit);
  if (!reached) throw new RangeError(`expected a step on the way, found "${step}"`);
  return answerStep(walk, reached, { arrow, on: '2026-11-04' });
}

function steps(course: Course): string[] {
  return course.taken.map(({ step }) => step.id);
}

describe('a walk stands where its answers have led', () => {
  test('a new walk stands at the first step', () => {
    const course = courseOf(walked('visit'), library);
    expect(steps(course)).toEqual(['known']);
    expect(course.state).toBe('open');
  });

  test('an outcome ends it, with the reason of the arrow that led there', () => {
    const course = courseOf(walked('visit', 'yes', 'no', 'no'), library);
    expect(course.state).toBe('ended');
    expect(course.at.step.id).toBe('not-lent');
    expect(course.reason?.id).toBe('not-to-be-had');
  });

  test('an arrow without a reason gives none', () => {
    expect(courseOf(walked('visit', 'yes', 'yes'), library).reason).toBeUndefined();
  });

  test('a loop comes to a step a second time, and what was said before it no longer counts', () => {
    const course = courseOf(walked('visit', 'no', 'next', 'yes', 'yes'), library);
    expect(steps(course)).toEqual(['known', 'ask', 'known', 'in', 'lent']);
    expect(course.way.map(({ step }) => step.id)).toEqual(['known', 'in', 'lent']);
    expect(course.taken[2]?.visit).toBe(2);
  });

  test('an outcome may be reopened: the old path is kept and the old statements fall silent', () => {
    const course = courseOf(walked('visit', 'yes', 'no', 'no', 'more', 'yes'), library);
    expect(steps(course)).toEqual(['known', 'in', 'order', 'not-lent', 'in', 'lent']);
    expect(course.says).toEqual(['on-the-shelf']);
    expect(course.reason).toBeUndefined();
  });

  test('what comes first must open the way', () => {
    expect(steps(courseOf(walked('desk', 'yes', 'book', 'yes', 'yes'), library))).toEqual([
      'has-card',
      'may',
      'wish',
      'to-visit',
      'known',
      'in',
      'lent',
    ]);
    expect(courseOf(walked('desk', 'no'), library).state).toBe('stopped');
  });

  test('statements come along from one pathway into the next', () => {
    expect(courseOf(walked('desk', 'yes', 'book', 'yes', 'yes'), library).says).toEqual(['has-card', 'on-the-shelf']);
  });

  test('what was recorded at a step and for the whole walk is found by its id', () => {
    const begun = { ...walked('visit', 'no'), records: { 'asked-on': '2026-11-02' } };
    const walk = answerStep(begun, courseOf(begun, library).at, {
      arrow: 'next',
      on: '2026-11-03',
      records: { 'asked-whom': 'The school office' },
    });
    expect(courseOf(walk, library).recorded).toEqual({ 'asked-on': '2026-11-02', 'asked-whom': 'The school office' });
  });

  test('a record made before the pathway was mended stands at the step that changed', () => {
    const walk = walked('visit', 'yes', 'no', 'no');
    const mended = structuredClone(library);
    const changed = mended.pathways?.[0]?.steps.find(({ id }) => id === 'in');
    Object.assign(changed ?? {}, { arrows: [{ id: 'maybe', label: 'Maybe', to: 'lent' }] });
    const course = courseOf(walk, mended);
    expect(course.at.step.id).toBe('in');
    expect(course.aside).toHaveLength(2);
  });

  test('however often it has gone round, it can go on', () => {
    const entries = Array.from({ length: 400 }, (_, index) => ({
      pathway: 'visit',
      step: index % 2 ? 'ask' : 'known',
      visit: Math.floor(index / 2) + 1,
      arrow: index % 2 ? 'next' : 'no',
      on: '2026-11-03',
    }));
    const round = { ...walked('visit'), entries };
    expect(courseOf(round, library).at).toMatchObject({ step: { id: 'known' }, visit: 201 });
    const after = on(round, 'yes');
    expect(courseOf(after, library).at.step.id).toBe('in');
    expect(readWalk(after, library)).toEqual({ walk: after });
  });
});

describe('an answer can be changed in the middle', () => {
  test('later answers that still lie on the way go on counting', () => {
    const before = walked('visit', 'yes', 'no', 'no');
    const after = again(before, 'order', 'yes');
    expect(courseOf(after, library).at.step.id).toBe('lent');
    expect(courseOf(after, library).aside).toEqual([]);
  });

  test('those that do not are set aside, and that is told', () => {
    const before = walked('visit', 'yes', 'no', 'no');
    const after = again(before, 'in', 'yes');
    const { setAside, takenUp } = whatMoved(courseOf(before, library), courseOf(after, library));
    expect(setAside.map(({ step }) => step)).toEqual(['order']);
    expect(takenUp).toEqual([]);
    expect(after.entries).toHaveLength(3);
  });

  test('they count again when the way comes back', () => {
    const away = again(walked('visit', 'yes', 'no', 'no'), 'in', 'yes');
    const back = again(away, 'in', 'no');
    expect(courseOf(back, library).at.step.id).toBe('not-lent');
    expect(whatMoved(courseOf(away, library), courseOf(back, library)).takenUp.map(({ step }) => step)).toEqual([
      'order',
    ]);
  });

  test('an answer given anew takes the place of the one set aside', () => {
    const away = again(walked('visit', 'no', 'next', 'yes'), 'known', 'yes');
    const course = courseOf(away, library);
    expect(course.at.step.id).toBe('in');
    expect(course.aside.map(({ step, visit }) => `${step} ${visit}`)).toEqual(['ask 1', 'known 2']);
  });

  test('the record itself is never changed', () => {
    const before = Object.freeze(walked('visit', 'yes'));
    again(before, 'known', 'no');
    expect(before.entries).toHaveLength(1);
  });
});

describe('what makes no sense is refused in a clear sentence', () => {
  const [walk] = [walked('visit')];
  const { at } = courseOf(walk, library);

  test('an answer that the step does not have', () => {
    expect(() => answerStep(walk, at, { arrow: 'maybe', on: '2026-11-03' })).toThrow(
      'expected "yes" or "no" at the step "known", found "maybe"',
    );
  });

  test('a day that is not one', () => {
    expect(() => answerStep(walk, at, { arrow: 'yes', on: '2026-11-31' })).toThrow('2026-11-31');
    expect(() => newWalk(library, 'visit', 'today')).toThrow('expected a real day');
  });

  test('a pathway that the pack does not hold', () => {
    expect(() => newWalk(library, 'annex-z', '2026-11-02')).toThrow(
      'expected a pathway of the pack "library" ("visit", "card", "desk"), found "annex-z"',
    );
  });
});
