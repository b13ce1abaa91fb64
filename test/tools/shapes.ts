import type { Refinement, Shape } from '../../packages/pack/check-shape.ts';
import * as refinements from '../../packages/pack/refinements.ts';
import { Checklist } from '../../packages/pack/schema/checklist.ts';
import { CycleAddition } from '../../packages/pack/schema/cycle.ts';
import { Deadline } from '../../packages/pack/schema/deadline.ts';
import { Directory } from '../../packages/pack/schema/directory.ts';
import { Change, SourceDocument } from '../../packages/pack/schema/document.ts';
import { Glossary } from '../../packages/pack/schema/glossary.ts';
import { Letter } from '../../packages/pack/schema/letter.ts';
import { PackList } from '../../packages/pack/schema/pack.ts';
import { Pathway } from '../../packages/pack/schema/pathway.ts';
import { Wording } from '../../packages/pack/schema/wording.ts';
import type { z } from '../../packages/pack/schema/zod.ts';

/** What a council's pack in one file may hold. */
const roots = {
  pack: PackList,
  deadlines: Deadline,
  documents: SourceDocument,
  changes: Change,
  pathways: Pathway,
  letters: Letter,
  wording: Wording,
  checklists: Checklist,
  glossaries: Glossary,
  directories: Directory,
  cycles: CycleAddition,
};

/** Where the shapes are kept for readers that have no zod. */
export const shapesPath = 'packages/pack/shapes.ts';

/** As much of a zod schema as is looked at: zod says itself that this is how to take one apart. */
interface Definition {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
  readonly check?: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly (string | number | boolean)[];
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
}
interface Check {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly value?: number;
  readonly pattern?: RegExp;
  readonly format?: string;
  readonly fn?: unknown;
  readonly path?: readonly string[];
  readonly error?: (issue: { input: unknown }) => unknown;
}

/** The shapes of a council's pack as data, taken from the zod schemas: one source, two readers. */
export function shapesModule(): string {
  const shapes: (Shape | undefined)[] = [];
  const places = new Map<z.ZodType, number>();
  const written = new Map<string, number>();

  const placeOf = (schema: z.ZodType): number => {
    const known = places.get(schema);
    if (known !== undefined) return known;
    const { type, innerType } = definitionOf(schema);
    if (type === 'optional') return placeOf(innerType as z.ZodType);
    // A schema that may hold itself: zod makes it once, and keeps it here.
    if (type === 'lazy') return placeOf((schema._zod as unknown as { readonly innerType: z.ZodType }).innerType);
    const place = shapes.length;
    shapes.push(undefined);
    places.set(schema, place);
    const shape = shapeOf(schema);
    const key = JSON.stringify(shape);
    const same = written.get(key);
    if (same !== undefined && place === shapes.length - 1) {
      shapes.pop();
      places.set(schema, same);
      return same;
    }
    written.set(key, place);
    shapes[place] = shape;
    return place;
  };

  const shapeOf = (schema: z.ZodType): Shape => {
    const definition = definitionOf(schema);
    const checks = (definition.checks ?? []).map((one) => one._zod.def);
    switch (definition.type) {
      case 'string':
        return textOf(checks);
      case 'number':
        return numberOf(definition, checks);
      case 'boolean':
        return { is: 'yes-no' };
      case 'null':
        return { is: 'null' };
      case 'unknown':
        return { is: 'any' };
      case 'enum':
        return { is: 'one', of: Object.values(definition.entries ?? {}) };
      case 'literal':
        return { is: 'one', of: definition.values ?? [] };
      case 'array':
        return { is: 'list', of: placeOf(definition.element as z.ZodType), ...sizesOf(checks) };
      case 'record':
        return {
          is: 'table',
          key: placeOf(definition.keyType as z.ZodType),
          of: placeOf(definition.valueType as z.ZodType),
        };
      case 'nullable':
        return { is: 'either', of: [place({ is: 'null' }), placeOf(definition.innerType as z.ZodType)] };
      case 'union':
        return {
          is: 'either',
          of: (definition.options ?? []).map(placeOf),
          ...(definition.discriminator ? { by: definition.discriminator } : {}),
        };
      case 'object':
        return thingOf(definition, checks);
      default:
        throw new RangeError(`expected a kind of schema that check-shape.ts knows, found "${definition.type}"`);
    }
  };

  const place = (shape: Shape): number => {
    const key = JSON.stringify(shape);
    const known = written.get(key);
    if (known !== undefined) return known;
    written.set(key, shapes.push(shape) - 1);
    return shapes.length - 1;
  };

  const thingOf = ({ shape = {}, catchall }: Definition, checks: readonly Check[]): Shape => {
    if (!catchall || definitionOf(catchall).type !== 'never') throw new RangeError('expected strict objects only');
    const must: Record<string, number> = {};
    const may: Record<string, number> = {};
    for (const [key, field] of Object.entries(shape)) {
      (definitionOf(field).type === 'optional' ? may : must)[key] = placeOf(field);
    }
    const tests = checks.map(
      (check) => [nameOf(check), (check.path ?? []).join('.'), said(check) ?? 'expected otherwise'] as const,
    );
    return { is: 'thing', must, may, ...(tests.length > 0 ? { tests } : {}) };
  };

  const table = Object.fromEntries(Object.entries(roots).map(([kind, schema]) => [kind, placeOf(schema)]));
  return `// Generated from the zod schemas by \`npm run schemas\`. Do not edit.
import type { Shape } from './check-shape.ts';

/** The place of each kind of file among the shapes. */
export const roots: Readonly<Record<string, number>> = ${JSON.stringify(table)};

// As a text: it is read once, and read faster than code.
export const shapes = JSON.parse(${quote(JSON.stringify(shapes))}) as readonly Shape[];
`;
}

function textOf(checks: readonly Check[]): Shape {
  const like = checks.find(({ pattern }) => pattern);
  const others = checks.filter(
    ({ check }) => !['min_length', 'max_length', 'custom'].includes(check) && check !== like?.check,
  );
  if (others.length > 0)
    throw new RangeError(`expected checks of texts that check-shape.ts knows, found ${others[0]?.check}`);
  const custom = checks.find(({ check }) => check === 'custom');
  return {
    is: 'text',
    ...sizesOf(checks),
    ...(like?.pattern
      ? { like: [like.pattern.source, like.pattern.flags, said(like) ?? 'expected another form'] }
      : {}),
    ...(custom ? { test: nameOf(custom) } : {}),
  };
}

function numberOf({ check, format }: Definition, checks: readonly Check[]): Shape {
  const bound = (name: string): number | undefined => checks.find((one) => one.check === name)?.value;
  const [min, max] = [bound('greater_than'), bound('less_than')];
  const isWhole = [{ check, format }, ...checks].some(
    (one) => one.check === 'number_format' && one.format === 'safeint',
  );
  return {
    is: 'number',
    ...(isWhole ? { whole: true } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

function sizesOf(checks: readonly Check[]): { min?: number; max?: number } {
  const length = checks.find((one) => one.check === 'length_equals')?.length;
  const min = length ?? checks.find((one) => one.check === 'min_length')?.minimum;
  const max = length ?? checks.find((one) => one.check === 'max_length')?.maximum;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** What is said in code must have a name, so that both readers ask the same. */
function nameOf({ fn }: Check): Refinement {
  const found = Object.entries(refinements).find(([, refinement]) => refinement === fn);
  if (!found) throw new RangeError('expected a refinement of packages/pack/refinements.ts: move the function there');
  return found[0] as Refinement;
}

function said({ error }: Check): string | undefined {
  const found: unknown = error?.({ input: '' });
  return typeof found === 'string' ? found : undefined;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function definitionOf(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}
