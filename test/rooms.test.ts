import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ours } from './tools/files.ts';
import { importsOf, type Import } from './tools/imports.ts';

interface Room {
  readonly folder: string;
  /** What it may import: package names, or `node:` for all that Node brings. */
  readonly may: readonly string[];
  /** From where types may come as well. */
  readonly types: readonly string[];
  /** Single files that may import more, each with its reason. */
  readonly exceptions?: readonly { files: RegExp; may: readonly string[]; because: string }[];
}

/** The walls of the house, left to right. A room imports only from rooms to its left. */
const rooms: readonly Room[] = [
  {
    folder: 'packages/pack',
    may: [],
    types: [],
    exceptions: [
      { files: /^packages\/pack\/(schema\/|load\.ts)/, may: ['zod'], because: 'the shape of the data is said in zod' },
      { files: /read-folder\.ts$/, may: ['node:'], because: 'it reads packs from disk, and is its own door' },
    ],
  },
  { folder: 'packages/core', may: ['date-fns'], types: ['@send-kit/pack'] },
  {
    folder: 'packages/store',
    may: ['idb'],
    types: ['@send-kit/pack', '@send-kit/core'],
    exceptions: [{ files: /restore\.ts$/, may: ['zod'], because: "a backup is a stranger's file" }],
  },
  {
    folder: 'packages/widgets',
    may: ['lit', '@send-kit/core'],
    types: ['@send-kit/pack', '@send-kit/store'],
    exceptions: [
      { files: /\/src\/[a-z-]*notes\//, may: ['@send-kit/store'], because: 'notes are kept in the store' },
      { files: /\/standalone\//, may: ['@send-kit/pack'], because: 'a standalone file has its law inside' },
      { files: /\/src\/.*calendar-file/, may: ['ical-generator'], because: 'a calendar file is written by a library' },
    ],
  },
  { folder: 'packages/cli', may: ['@send-kit/core', '@send-kit/pack', 'node:', 'papaparse'], types: [] },
  {
    folder: 'extension',
    may: ['@send-kit/widgets', '@send-kit/store', '@send-kit/core', '@send-kit/pack', 'wxt'],
    types: [],
  },
  {
    folder: 'demo',
    may: ['@send-kit/widgets', '@send-kit/store', '@send-kit/core', '@send-kit/pack'],
    types: [],
    exceptions: [{ files: /^demo\/practice-system\//, may: ['node:'], because: 'it is a small web server' }],
  },
];

/** What a test may use besides. Rooms to the right stay closed to it. */
const forTests = [
  'node:',
  'vitest',
  'chai',
  'axe-core',
  'fast-check',
  'date-fns',
  'fake-indexeddb',
  'ical.js',
  '@web/test-runner-commands',
  '@send-kit/pack',
];

/** The scripts of ours that run inside somebody else's page: small, and without anything that holds notes. */
const contentScripts = {
  files: /^extension\/(screen\/|entrypoints\/screen)/,
  never: ['@send-kit/widgets', '@send-kit/store', 'lit', 'zod'],
};

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? 'node:'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

/** Why an import is not allowed, or nothing. */
function fault(room: Room, file: string, { of, isTypeOnly }: Import): string | undefined {
  const isTest = /\.test\.ts$/.test(file);
  if (of.startsWith('.')) {
    const target = posix.join(posix.dirname(file), of);
    if (!target.startsWith(`${room.folder}/`))
      return `"${of}" leaves the room: import another room by its package name`;
    return undefined;
  }
  const name = packageOf(of);
  if (name === `@send-kit/${room.folder.split('/')[1] ?? ''}` && isTest) return undefined;
  const allowed = new Set([
    ...room.may,
    ...(isTypeOnly ? room.types : []),
    ...(isTest ? forTests : []),
    ...(room.exceptions ?? []).flatMap(({ files, may }) => (files.test(file) ? may : [])),
  ]);
  if (!allowed.has(name)) {
    return `"${of}" is not for ${room.folder}${isTypeOnly ? ', not even for types' : ''}; it may import ${[...allowed].join(', ') || 'nothing'}`;
  }
  if (!isTypeOnly && contentScripts.files.test(file) && contentScripts.never.includes(name)) {
    return `"${of}" must not run inside somebody else's page`;
  }
  return undefined;
}

describe.each(rooms)('$folder', (room) => {
  test('every import is allowed', () => {
    const faults = ours(room.folder, /\.ts$/).flatMap((file) =>
      importsOf(file).flatMap((one) => {
        const message = fault(room, file, one);
        return message === undefined ? [] : [`${file}:${one.line}: ${message}`];
      }),
    );
    expect(
      faults,
      'Move the code to the room it belongs to, or add a line with a reason to test/rooms.test.ts',
    ).toEqual([]);
  });
});

describe('the wall itself', () => {
  const at = (folder: string, file: string, of: string, isTypeOnly = false): string | undefined => {
    const room = rooms.find((one) => one.folder === folder);
    if (!room) throw new RangeError(`no room ${folder}`);
    return fault(room, file, { of, isTypeOnly, line: 1 });
  };

  test.each([
    ['core reads the pack at run time', 'packages/core', 'packages/core/src/a.ts', '@send-kit/pack/packs/england.js'],
    ['core looks into the widgets', 'packages/core', 'packages/core/src/a.ts', '@send-kit/widgets/a.js', true],
    [
      'a widget that is not about notes opens the store',
      'packages/widgets',
      'packages/widgets/src/a/send-a.ts',
      '@send-kit/store',
    ],
    ['a widget carries zod', 'packages/widgets', 'packages/widgets/src/a/send-a.ts', 'zod'],
    ['a room reaches into another by path', 'packages/store', 'packages/store/src/a.ts', '../../core/src/day.ts'],
    ['a content script shows a widget', 'extension', 'extension/screen/tab.ts', '@send-kit/widgets/a.js'],
    ['the command line shows a widget', 'packages/cli', 'packages/cli/src/a.ts', '@send-kit/widgets/a.js'],
  ])('stands where %s', (_title, folder, file, of, isTypeOnly = false) => {
    expect(at(folder, file, of, isTypeOnly)).toBeTypeOf('string');
  });

  test('lets core take types from the pack', () => {
    expect(at('packages/core', 'packages/core/src/a.ts', '@send-kit/pack', true)).toBeUndefined();
  });
});
