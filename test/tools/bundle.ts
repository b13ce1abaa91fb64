import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
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

/**
 * Bundles an entry for pages with no tools: one file with everything in it. Terser looks through whole functions where
 * esbuild looks at one statement after another, and takes another kilobyte (of 40) off the compressed file.
 */
export async function standalone(entry: string): Promise<string> {
  const { code } = await minify(await bundle(entry, { plugins: [...bundling.plugins, litOfToday()] }), {
    module: true,
    ecma: 2020,
    compress: { passes: 2 },
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
