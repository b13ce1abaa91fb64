import * as refinements from './refinements.ts';
import type { ShapeFault } from './put-together.ts';

/** The name of something that is said in code: `isRealDay`. */
export type Refinement = keyof typeof refinements;

/** A shape as data. Others are named by their place in the list of all shapes. */
export type Shape =
  | { is: 'text'; min?: number; max?: number; like?: readonly [string, string, string]; test?: Refinement }
  | { is: 'number'; whole?: true; min?: number; max?: number }
  | { is: 'yes-no' | 'null' | 'any' }
  | { is: 'one'; of: readonly (string | number | boolean)[] }
  | { is: 'list'; of: number; min?: number; max?: number }
  | { is: 'table'; key: number; of: number }
  | {
      is: 'thing';
      must: Readonly<Record<string, number>>;
      may: Readonly<Record<string, number>>;
      tests?: readonly Test[];
    }
  | { is: 'either'; of: readonly number[]; by?: string };

/** A refinement of a whole thing: its name, where its fault is shown, and what is said. */
type Test = readonly [Refinement, string, string];

/** Compares data with a shape, as zod would, with a hundredth of its weight. */
export function checkShape(data: unknown, at: number, shapes: readonly Shape[], path = ''): readonly ShapeFault[] {
  const shape = shapes[at];
  if (!shape) return [];
  const kind = (wanted: string): ShapeFault[] => [
    { path, message: `expected ${wanted}, found ${describe(data)}`, of: 'kind' },
  ];
  const form = (message: string): ShapeFault => ({ path, message, of: 'form' });
  const sized = (length: number, what: string, { min = 0, max = Infinity }: { min?: number; max?: number }) => [
    ...(length < min ? [form(`expected at least ${min} ${what}, found ${length}`)] : []),
    ...(length > max ? [form(`expected at most ${max} ${what}, found ${length}`)] : []),
  ];
  const inside = (child: unknown, of: number, key: string | number): readonly ShapeFault[] =>
    checkShape(child, of, shapes, path ? `${path}.${key}` : String(key));

  switch (shape.is) {
    case 'any':
      return [];
    case 'null':
      return data === null ? [] : kind('null');
    case 'yes-no':
      return typeof data === 'boolean' ? [] : kind('true or false');
    case 'one':
      return shape.of.some((one) => one === data) ? [] : kind(shape.of.map((one) => JSON.stringify(one)).join(' or '));
    case 'number': {
      if (typeof data !== 'number' || !Number.isFinite(data)) return kind('a number');
      if (shape.whole && !Number.isSafeInteger(data)) return kind('a whole number');
      return data < (shape.min ?? -Infinity) || data > (shape.max ?? Infinity)
        ? [form(`expected a number from ${shape.min ?? 'any'} to ${shape.max ?? 'any'}, found ${data}`)]
        : [];
    }
    case 'text': {
      if (typeof data !== 'string') return kind('a text');
      const faults = sized(data.length, 'characters', shape);
      const { like, test } = shape;
      if (like && !new RegExp(like[0], like[1]).test(data)) faults.push(form(`${like[2]}, found ${describe(data)}`));
      return test && !(refinements[test] as (text: string) => boolean)(data)
        ? [...faults, ...kind('a real day written YYYY-MM-DD')]
        : faults;
    }
    case 'list':
      return Array.isArray(data)
        ? [...sized(data.length, 'items', shape), ...data.flatMap((item, index) => inside(item, shape.of, index))]
        : kind('a list');
    case 'table':
      return isThing(data)
        ? Object.entries(data).flatMap(([key, child]) => [
            ...inside(key, shape.key, key),
            ...inside(child, shape.of, key),
          ])
        : kind('{ … }');
    case 'thing': {
      if (!isThing(data)) return kind('{ … }');
      const { must, may, tests = [] } = shape;
      const strange = Object.keys(data).filter((key) => !Object.hasOwn(must, key) && !Object.hasOwn(may, key));
      const faults = [
        ...strange.map((key): ShapeFault => ({
          path,
          message: `expected no key "${key}": is it misspelt?`,
          of: 'key',
        })),
        ...Object.entries(must).flatMap(([key, of]) => inside(own(data, key), of, key)),
        ...Object.entries(may).flatMap(([key, of]) => (Object.hasOwn(data, key) ? inside(data[key], of, key) : [])),
      ];
      if (faults.some(({ of }) => of !== 'key')) return faults;
      const failed = tests.filter(([name]) => !(refinements[name] as (thing: unknown) => boolean)(data));
      return [
        ...faults,
        ...failed.map(([, field, message]): ShapeFault => ({
          path: path ? `${path}.${field}` : field,
          message,
          of: 'kind',
        })),
      ];
    }
    case 'either': {
      const { by } = shape;
      if (by !== undefined) {
        // Only the one that is meant: what is nested would otherwise be looked at again and again.
        if (!isThing(data)) return kind('{ … }');
        const name = own(data, by);
        const meant = shape.of.find((of) => {
          const one = shapes[of];
          return one?.is === 'thing' && checkShape(name, one.must[by] ?? -1, shapes).length === 0;
        });
        const where = path ? `${path}.${by}` : by;
        return meant === undefined
          ? [{ path: where, message: `expected a known "${by}", found ${describe(name)}`, of: 'kind' }]
          : checkShape(data, meant, shapes, path);
      }
      const all = shape.of.map((of) => checkShape(data, of, shapes, path));
      if (all.some((faults) => faults.length === 0)) return [];
      // The faults of the one that is at least of the right kind.
      return (
        all.find((faults) => !faults.some((fault) => fault.path === path && fault.of === 'kind')) ?? all.at(-1) ?? []
      );
    }
  }
}

function own(data: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

function isThing(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function describe(data: unknown): string {
  if (data === undefined) return 'nothing';
  if (Array.isArray(data)) return 'a list';
  if (isThing(data)) return '{ … }';
  const text = String(JSON.stringify(data));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
