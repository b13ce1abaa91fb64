import type { Fault } from './put-together.ts';
import type { Deadline } from './schema/deadline.ts';
import type { Limit } from './schema/limit.ts';
import type { Pack } from './schema/pack.ts';

/** What a council's pack names itself, and what a national pack may have named already. */
const kinds = ['deadlines', 'documents', 'changes', 'wording', 'pathways', 'checklists', 'glossaries'] as const;

/**
 * A council's own pack adds to the law and to national guidance and moves nothing of it: no name of theirs is given a
 * second meaning, no time limit is made longer, none is lifted.
 */
export function checkCouncil(pack: Pack, national: readonly Pack[]): Fault[] {
  if (pack.owner === undefined) return [];
  const faults: Fault[] = [];
  if (national.some(({ id }) => id === pack.id)) {
    faults.push({ file: 'pack.json', path: 'id', message: `expected an id of its own, found "${pack.id}"` });
  }
  for (const kind of kinds) {
    const theirs = new Set(national.flatMap((one): readonly { id: string }[] => one[kind] ?? []).map(({ id }) => id));
    for (const { id } of pack[kind] ?? []) {
      if (!theirs.has(id)) continue;
      const message = `expected an id of its own, found "${id}", which is national: a council cannot give it another meaning`;
      faults.push({ file: `${kind}/${id}.json`, path: 'id', message });
    }
  }
  for (const { id } of pack.exceptions) {
    const message = 'expected no exceptions in a council’s own pack: only the law lifts a limit';
    faults.push({ file: `exceptions/${id}.json`, path: '', message });
  }
  if (pack.vocabulary) {
    faults.push({ file: 'vocabulary.json', path: '', message: 'expected none in a council’s own pack' });
  }
  for (const name of Object.keys(pack.sets)) {
    if (!national.some(({ sets }) => Object.hasOwn(sets, name))) continue;
    faults.push({ file: 'pack.json', path: `sets.${name}`, message: `expected a name of its own, found "${name}"` });
  }
  const limits = national.flatMap(({ deadlines }) => deadlines).filter(({ status }) => status !== 'local');
  for (const rule of pack.deadlines) {
    const message = moved(rule, limits);
    if (message) faults.push({ file: `deadlines/${rule.id}.json`, path: 'limit', message });
  }
  return faults;
}

/**
 * Whether a local time limit takes more from families than the law does: it is compared with the law's limits that begin
 * with the same event in the same process and bind the same people. It may be shorter than the longest of them (a
 * promise), and where it has the name of one of them, no longer than that one.
 */
function moved(rule: Deadline, limits: readonly Deadline[]): string | undefined {
  const own = longest(rule.limit);
  if (!own) return undefined;
  const alike = limits.flatMap((one) => {
    const theirs = longest(one.limit);
    const isSame =
      theirs &&
      theirs.of.some((event) => own.of.includes(event)) &&
      one.bound === rule.bound &&
      one.actor === rule.actor &&
      [one.process, ...(one.also ?? [])].includes(rule.process) &&
      (rule.effectiveTo === null || one.effectiveFrom === null || rule.effectiveTo >= one.effectiveFrom);
    return isSame ? [{ one, theirs }] : [];
  });
  if (alike.length === 0) return undefined;
  const named = alike.filter(({ one }) => one.title.trim().toLowerCase() === rule.title.trim().toLowerCase());
  const [first, ...rest] = named.length > 0 ? named : alike;
  if (!first) return undefined;
  // What the family has at the least, and the first day of something, may only become later; all else only earlier.
  const sign = rule.bound === 'minimum' || rule.bound === 'earliest' ? -1 : 1;
  const widest = rest.reduce(
    (far, next) => (sign * next.theirs.days > sign * far.days ? next.theirs : far),
    first.theirs,
  );
  if (sign * own.days <= sign * widest.days) return undefined;
  const than = sign > 0 ? 'no longer' : 'no shorter';
  return `expected ${than} than the law's ${widest.says} ("${first.one.id}"), found ${own.says}: a council may promise more and cannot move a statutory limit`;
}

interface Length {
  readonly of: readonly string[];
  /** Only to compare: months and working days are taken at their longest. */
  readonly days: number;
  readonly says: string;
}

const perUnit = { days: 1, weeks: 7, months: 31, 'working-days': 1.5 } as const;

/** The longest time that a limit counts from an event; nothing for what is counted otherwise. */
function longest(limit: Limit): Length | undefined {
  switch (limit.op) {
    case 'within-days':
    case 'within-weeks':
    case 'within-months':
    case 'within-working-days':
    case 'days-from-incl':
    case 'months-from-incl':
    case 'working-days-from-incl': {
      const unit =
        (['working-days', 'weeks', 'months', 'days'] as const).find((one) => limit.op.includes(one)) ?? 'days';
      return {
        of: typeof limit.of === 'string' ? [limit.of] : limit.of,
        days: limit.n * perUnit[unit],
        says: `${limit.n} ${unit.replace('-', ' ')}`,
      };
    }
    case 'earlier-of':
    case 'later-of':
      return far(limit.arms.map((arm) => arm.limit));
    case 'tribunal-roll':
      return longest(limit.limit);
    case 'if-known':
    case 'if-fact-includes':
    case 'if-working-days-before':
      return far([limit.then, limit.otherwise]);
    default:
      return undefined;
  }
}

function far(limits: readonly Limit[]): Length | undefined {
  return limits.flatMap((one) => longest(one) ?? []).sort((a, b) => b.days - a.days)[0];
}
