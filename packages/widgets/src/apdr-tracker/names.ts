import type { Cycle, CycleField, SupportRecord } from '@send-kit/pack';
import { isDay } from '../shared/days.ts';
import { sayDay, sayScore } from './say.ts';
import { optionsOf } from './options.ts';

/** A place in a record as people call it: `Plan, review planned for`, `Outcome 2, by`. */
export function namePath(path: string, record: SupportRecord, words: Cycle): string {
  const [root = '', ...rest] = path.split('.');
  if (root === 'label') return 'Label';
  if (root === 'year') return 'Year group';
  if (root === 'areas') return 'Areas of need';
  if (root === 'profile' || root === 'family' || root === 'adulthood') {
    return join(words[root].title, fieldOf(words[root].fields, rest[0])?.label);
  }
  if (root === 'terms') return join('Term', { name: 'name', from: 'first day', to: 'last day' }[rest[1] ?? '']);
  if (root === 'meetings') return join('Meeting', fieldOf(words.meeting.fields, rest[1])?.label);
  if (root !== 'cycles') return path;
  const [id, part, thing, field] = rest;
  const index = record.cycles.findIndex((one) => one.id === id);
  const cycle = index < 0 ? `Cycle ${id?.replace(/\D+/g, '') ?? ''}` : `Cycle ${index + 1}`;
  if (part === undefined) return cycle;
  const numbered = (list: 'outcomes' | 'provision', name: string): string => {
    const at = record.cycles[index]?.[list].findIndex((one) => one.id === thing) ?? -1;
    return at < 0 ? name : `${name} ${at + 1}`;
  };
  switch (part) {
    case 'outcomes':
      return join(numbered('outcomes', 'Outcome'), fieldOf(words.outcome.fields, field)?.label);
    case 'provision':
      return join(
        numbered('provision', 'Help'),
        field === 'outcomes' ? 'outcomes it serves' : fieldOf(words.provision.fields, field)?.label,
      );
    case 'sessions':
      return join('Line', fieldOf(words.session.fields, field)?.label);
    case 'scores':
      return thing === undefined
        ? `${cycle}, scores`
        : join(
            numbered('outcomes', 'Outcome'),
            field === 'evidence' ? words.scale.evidence.label : field === 'score' ? 'score' : 'review',
          );
    case 'causes':
      return join(words.causes.title, words.causes.items.find((one) => one.id === thing)?.asks);
    case 'closed':
      return `${cycle}, review closed`;
    default: {
      const stage = words.stages.find((one) => one.id === part);
      return thing === undefined
        ? `${cycle}, ${stage?.title ?? part}`
        : (fieldOf(stage?.fields ?? [], thing)?.label.replace(/[?:.]$/, '') ?? thing);
    }
  }
}

/** What stood in a place, in words. */
export function sayValue(value: unknown, words: Cycle, path = ''): string {
  if (typeof value === 'number') {
    if (path.endsWith('score')) return sayScore(value);
    return path.endsWith('cost') ? `£${value}` : String(value);
  }
  if (typeof value === 'string') return isDay(value) ? sayDay(value) : (optionLabel(value, words) ?? value);
  if (typeof value !== 'object' || value === null) return value === true ? 'yes' : 'nothing';
  const parts = Array.isArray(value)
    ? value.map((one) => sayValue(one, words))
    : Object.entries(value)
        .filter(([key]) => key !== 'id' && key !== 'carries' && key !== 'amendments')
        .map(([key, one]) => sayValue(one, words, key));
  return parts.filter(Boolean).join('; ');
}

function optionLabel(id: string, words: Cycle): string | undefined {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) return undefined;
  const kinds: CycleField['kind'][] = ['level', 'decision', 'area', 'role'];
  const all = [...kinds.flatMap((kind) => optionsOf({ kind }, words) ?? []), ...words.causes.answers];
  return all.find((one) => one.id === id)?.label;
}

function fieldOf(fields: readonly CycleField[], id: string | undefined): CycleField | undefined {
  return fields.find((one) => one.id === id);
}

function join(name: string, part: string | undefined): string {
  return part ? `${name}: ${part}` : name;
}
