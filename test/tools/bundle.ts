import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import { minify } from 'terser';
import ts from 'typescript';
import { root } from './files.ts';

/** What every bundle of ours has in common. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  conditions: ['@send-kit/source'],
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
  plugins: [tidyTemplates()],
} satisfies esbuild.BuildOptions;

/** Bundles one entry to text, without writing it. */
export async function bundle(entry: string, options: esbuild.BuildOptions = {}): Promise<string> {
  const { outputFiles } = await esbuild.build({
    ...bundling,
    ...options,
    entryPoints: [join(root, entry)],
    write: false,
  });
  return outputFiles?.[0]?.text ?? '';
}

/** Bundles an entry for pages with no tools: one file with everything in it. */
export async function standalone(entry: string): Promise<string> {
  return (await standaloneForms(entry)).whole;
}

/** What a page with no tools may load. */
export interface StandaloneForms {
  /** One file with everything in it. */
  readonly whole: string;
  /**
   * The file with what is needed at first, and what it loads later from beside itself, by path. Only for an entry that
   * imports something later: `import('./….ts')`.
   */
  readonly inParts: Readonly<Record<string, string>> | undefined;
}

/**
 * Bundles an entry for pages with no tools. Esbuild reads the sources; where something is loaded later it would cut the
 * rest into files as well, of which each costs a page one more question to its server. Rollup puts all that is needed at
 * first into one, and what is loaded later imports from that one. Terser looks through whole functions where esbuild
 * looks at one statement after another, and takes another kilobyte (of 40) off the compressed file.
 */
export async function standaloneForms(entry: string): Promise<StandaloneForms> {
  const name = basename(entry, '.ts');
  const outdir = join(root, 'dist');
  const { outputFiles, metafile } = await esbuild.build({
    ...bundling,
    plugins: [...bundling.plugins, litOfToday()],
    entryPoints: [join(root, entry)],
    outdir,
    write: false,
    splitting: true,
    chunkNames: '[name]-[hash]',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const isInParts = Object.values(metafile.outputs).some(({ imports }) =>
    imports.some(({ kind }) => kind === 'dynamic-import'),
  );
  const input = join(outdir, `${name}.js`);
  if (!isInParts) return { whole: await shrink(files.get(input) ?? ''), inParts: undefined };
  const made = await rollup({
    input: { [name]: input },
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      {
        name: 'made-by-esbuild',
        resolveId: (id, from) => (from ? join(outdir, id) : id),
        load: (id) => files.get(id) ?? null,
        renderDynamicImport: ({ targetModuleId }) => (targetModuleId ? { left: 'loadPart(', right: ')' } : null),
      },
    ],
  });
  const [whole] = (await made.generate({ format: 'es', inlineDynamicImports: true })).output;
  const { output } = await made.generate({
    format: 'es',
    intro: loadPart,
    entryFileNames: '[name].js',
    // Without the hash by which esbuild has told its files apart.
    chunkFileNames: ({ name: part }) =>
      `parts/${name.replace('send-', '')}-${part.replace(/-[A-Z0-9]{8}$/, '')}-[hash].js`,
    plugins: [
      {
        name: 'shrunk',
        renderChunk: async (code, { isEntry }) => shrink(isEntry ? code : sameAddress(code)),
      },
    ],
  });
  await made.close();
  return {
    whole: await shrink(whole.code),
    inParts: Object.fromEntries(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one.code]] : []))),
  };
}

const search = 'new URL(import.meta.url).search';

/**
 * A page may ask for the file under an address such as `…js?ver=6`: under another one it would be another file. Firefox
 * never again asks for a module that it could not have, unless under another name.
 */
const loadPart = `function loadPart(part) {
  return import((part += ${search})).catch(() => import(part + '#' + Date.now()));
}`;

/** Imports of a part from the file that has loaded it, under the very address under which the page has it. */
function sameAddress(code: string): string {
  return code.replace(/^import \{([^}]*)\} from ('[^']+');$/gm, (_, names: string, from: string) => {
    return `const {${names.replaceAll(' as ', ': ')}} = await import(${from} + ${search});`;
  });
}

async function shrink(text: string): Promise<string> {
  const { code } = await minify(text, {
    module: true,
    ecma: 2020,
    compress: { passes: 2, pure_getters: true, unsafe_arrows: true },
  });
  return code ?? '';
}

/**
 * Lit without its ways round browsers that know no shadow roots or adopted style sheets: those cannot read the rest of
 * the file either, since its classes have static blocks.
 */
function litOfToday(): esbuild.Plugin {
  return {
    name: 'lit-of-today',
    setup(build) {
      build.onLoad({ filter: /[\\/](reactive-element|lit-html|lit-element)\.js$/ }, async ({ path }) => ({
        // Where a polyfill, or a page rendered by a server, would have left its hook.
        contents: (await readFile(path, 'utf8')).replace(
          /\w+\.(reactiveElement|litHtml|litElement)(Polyfill|Hydrate)Support\b/g,
          'undefined',
        ),
        loader: 'js',
      }));
      build.onLoad({ filter: /reactive-element[\\/]css-tag\.js$/ }, () => ({
        contents: `
          export const css = ([text]) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(text);
            return sheet;
          };
          export const getCompatibleStyle = (sheet) => sheet;
          export const adoptStyles = (root, sheets) => {
            root.adoptedStyleSheets = sheets;
          };
          export const supportsAdoptingStyleSheets = true;
          export class CSSResult {}
          export const unsafeCSS = (text) => css([text]);
        `,
        loader: 'js',
      }));
    },
  };
}

/**
 * Takes the indentation out of Lit's templates and style sheets. A run of white space with a line break in it becomes
 * one space, which HTML and CSS read the same; nothing else is touched.
 */
function tidyTemplates(): esbuild.Plugin {
  return {
    name: 'tidy-templates',
    setup(build) {
      build.onLoad({ filter: /packages[\\/]widgets[\\/].*\.ts$/ }, async ({ path }) => ({
        contents: tidy(await readFile(path, 'utf8'), path),
        loader: 'ts',
      }));
    },
  };
}

function tidy(source: string, path: string): string {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true);
  const edits: { from: number; to: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && /^(html|svg|css)$/.test(node.tag.text)) {
      const { template } = node;
      const parts = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template]
        : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
      const isCss = node.tag.text === 'css';
      if (isCss && parts.length > 1) throw new RangeError(`${path}: expected a style sheet without values in it`);
      for (const part of parts) {
        const text = part.getText(file);
        edits.push({
          from: part.getStart(file),
          to: part.end,
          text: isCss ? tidyCss(text) : text.replace(/\s*\n\s*/g, ' '),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), source);
}

function tidyCss(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1');
}
