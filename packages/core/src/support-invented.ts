import type { Cycle, Day, SupportCycle, SupportRecord } from '@send-kit/pack';
import { formatDay, parseDay } from './day.ts';
import { newSupport } from './support.ts';

/** How many children, and around which day. */
export interface InventedSupport {
  readonly children: number;
  readonly today: Day;
  /** How many cycles each has: six, from a first concern to an EHC request. */
  readonly cycles?: number | undefined;
  /** The council whose pack is shown beside it. */
  readonly local?: string | undefined;
}

/**
 * Records for trying things out, plainly invented: “Invented child 1” and so on, no child behind any of them. Six cycles
 * lead from a first concern, over universal and targeted support and advice from outside, to the request for an EHC needs
 * assessment. The first child has all of them closed; the others stand at different stages.
 */
export function inventedSupport(
  words: Cycle,
  { children, today, cycles = story.length, local }: InventedSupport,
): SupportRecord[] {
  return Array.from({ length: children }, (_, index) => child(words, index, parseDay(today), cycles, local));
}

interface Chapter {
  readonly level: number;
  readonly concern: string;
  readonly help: string;
  readonly who: string;
  readonly aim: string;
  readonly now: string;
  readonly scores: readonly [number, number];
  readonly advice?: string;
  readonly used?: string;
  readonly decision: string;
}

const story: readonly Chapter[] = [
  {
    level: 0,
    concern: 'Reads 6 words at sight and hides under the table when it is time to read.',
    help: 'Own reading box and a quiet place to read',
    who: 'Class teacher',
    aim: 'will read 20 words at sight',
    now: '9 words at sight',
    scores: [-1, -1],
    decision: 'step-up',
  },
  {
    level: 1,
    concern: 'Few words at sight. Leaves the room when asked to read aloud.',
    help: 'Reading aloud, one to one',
    who: 'Teaching assistant trained in paired reading',
    aim: 'will read 30 words at sight',
    now: '14 words at sight',
    scores: [-1, 0],
    decision: 'change',
  },
  {
    level: 1,
    concern: 'Knows sounds one by one and cannot blend them.',
    help: 'Blending with letter tiles',
    who: 'Teaching assistant trained in phonics',
    aim: 'will blend 15 words of three sounds',
    now: 'blends 6 of 15 words',
    scores: [-1, -1],
    advice: 'The specialist teacher was asked in the third week.',
    decision: 'step-up',
  },
  {
    level: 2,
    concern: 'Blends some words, forgets them by the next day.',
    help: 'Words learnt again every day',
    who: 'Teaching assistant, shown how by the specialist teacher',
    aim: 'will keep 10 new words for a week',
    now: 'keeps 4 of 10 words',
    scores: [-1, 0],
    advice: 'The specialist teacher advises short practice every day.',
    used: 'Ten minutes every day, written into the plan.',
    decision: 'continue',
  },
  {
    level: 2,
    concern: 'Progress takes one to one help every day.',
    help: 'Words learnt again, twice a day',
    who: 'Teaching assistant, shown how by the specialist teacher',
    aim: 'will read a page of 30 words',
    now: 'reads 11 of 30 words',
    scores: [-2, -1],
    advice: 'Speech and language therapist: report with the file.',
    used: 'Pictures with each new word, as the therapist advised.',
    decision: 'change',
  },
  {
    level: 2,
    concern: 'Two years of help, and the gap to others grows.',
    help: 'Reading and talking programme of the therapist',
    who: 'Teaching assistant, watched by the therapist each month',
    aim: 'will read a page of 40 words',
    now: 'reads 15 of 40 words',
    scores: [-1, 0],
    advice: 'Speech and language therapist saw the child again.',
    used: 'The programme was followed in every session.',
    decision: 'step-up',
  },
];

/** Days from the beginning of one cycle to that of the next, of one term to that of the next, and of a term itself. */
const [round, term] = [119, 90];

function child(words: Cycle, index: number, now: number, most: number, local: string | undefined): SupportRecord {
  // Each a few days apart, so that children stand at different places; the first has gone all the way.
  const begun = now - most * round - 30 + (index % 120);
  const terms = Array.from({ length: most + 1 }, (_, number) => ({
    id: `term-${number + 1}`,
    name: `Term ${number + 1}`,
    from: formatDay(begun + number * round),
    to: formatDay(begun + number * round + term),
  }));
  const cycles = Array.from({ length: most }, (_, number) => cycleOf(words, number, begun + number * round, now));
  return {
    ...newSupport('england', words.id, `Invented child ${index + 1}`),
    ...(local === undefined ? {} : { local }),
    year: index % 12,
    areas: words.areas.slice(0, 1 + (index % 2)).map(({ id }) => id),
    terms,
    profile: { 'like-about-me': 'I am funny', 'important-to-me': 'The sea', 'support-me': 'Ask me first' },
    family: { proud: 'Never gives up', hopes: 'To read by herself' },
    meetings: cycles.map(({ id, plan }, number) => ({
      id: `meeting-${number + 1}`,
      on: plan['start'] ?? '',
      with: 'Parent, class teacher, SENCO',
      note: `We looked at ${id}.`,
    })),
    cycles,
  };
}

function cycleOf(words: Cycle, number: number, begun: number, now: number): SupportCycle {
  const told = story[number % story.length];
  if (!told) throw new RangeError('expected a story');
  const [start, held] = [begun + 10, begun + term - 5];
  const day = (at: number): Day => formatDay(at);
  const isReviewed = held <= now;
  const outcome = `outcome-${number + 1}`;
  const level = words.levels[Math.min(told.level, words.levels.length - 1)]?.id ?? '';
  return {
    id: `cycle-${number + 1}`,
    ...(number > 0 ? { carries: `cycle-${number}` } : {}),
    assess: {
      concern: told.concern,
      'raised-by': 'teacher',
      'raised-on': day(begun),
      attainment: `${told.now} is what comes next; most of the class read 60.`,
      wellbeing: 'Proud of drawings. Alone at most breaks.',
      teaching: 'Short tasks, with pictures.',
      'child-words': 'Reading makes my head full.',
      'family-words': 'She loves stories and cries over books.',
      ...(told.advice ? { advice: told.advice } : {}),
    },
    causes: { 'missed-school': 'no-part', senses: 'no-part', teaching: number === 0 ? 'not-known' : 'no-part' },
    plan: {
      level,
      start: day(start),
      'review-on': day(held),
      ...(number === 1 ? { told: day(start) } : {}),
      ...(told.used ? { 'advice-used': told.used } : {}),
    },
    outcomes: [
      {
        id: outcome,
        text: `Robin ${told.aim} by the review.`,
        baseline: number === 0 ? '6 words at sight' : (story[(number - 1) % story.length]?.now ?? ''),
        measure: 'Counted on three days running',
        by: day(held),
      },
      { id: 'outcome-0', text: 'Robin will ask for help 3 times a day.', baseline: 'never', by: day(held) },
    ],
    provision: [
      {
        id: `provision-${number + 1}`,
        what: told.help,
        who: told.who,
        times: number + 1,
        per: 'week',
        minutes: 10,
        group: 1,
        cost: 90 * (number + 1),
        outcomes: [outcome],
      },
    ],
    do: {},
    sessions: [0, 1, 2].flatMap((line) =>
      start + line * 21 > now
        ? []
        : [
            {
              id: `session-${line + 1}`,
              provision: `provision-${number + 1}`,
              on: day(start + line * 21),
              count: number + 1 + line,
              note: line === 1 ? 'One missed for a trip.' : 'Worked well.',
            },
          ],
    ),
    review: isReviewed
      ? {
          'held-on': day(held),
          'child-view': 'I like it when it is quiet.',
          'family-view': 'We see a little change at home.',
          worked: `${told.help}: in part.`,
          effort: 'Far more help than others in the class get.',
          ...(told.used ? { more: 'Help of this kind every day, from somebody trained for it.' } : {}),
          decision: told.decision,
        }
      : {},
    scores: isReviewed
      ? {
          [outcome]: { score: told.scores[0], evidence: told.now },
          'outcome-0': { score: told.scores[1], evidence: `asks ${number} times a day` },
        }
      : {},
    ...(isReviewed ? { closed: { at: `${day(held)}T14:30:00Z`, role: 'senco' } } : {}),
    amendments: [],
  };
}
