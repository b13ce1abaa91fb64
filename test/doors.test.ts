import { join } from 'node:path';
import * as esbuild from 'esbuild';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, findBrowser } from './tools/browsers.ts';
import { ours, packages, root, text } from './tools/files.ts';

type Door = Record<string, string>;

/** Every name by which a package can be imported; a star stands for each file it matches. */
function doors(name: string): string[] {
  const { exports } = JSON.parse(text(`packages/${name}/package.json`)) as { exports: Record<string, Door> };
  return Object.entries(exports).flatMap(([door, { default: target = '' }]) => {
    const specifier = `@send-kit/${name}${door.slice(1)}`;
    if (!door.includes('*')) return [specifier];
    const [before = '', ...rest] = target.slice(2).split('*');
    const pattern = new RegExp(
      `^packages/${name}/${before}([^/]+)${rest.map((part) => part.replaceAll('.', '\\.')).join('\\1')}$`,
    );
    return ours(`packages/${name}/${before}`, /\.js$/).flatMap((path) => {
      const star = pattern.exec(path)?.[1];
      return star === undefined ? [] : [specifier.replace('*', star)];
    });
  });
}

/** A page's own script, bundled as an outsider would: from what was built, without our conditions. */
async function bundled(code: string, platform: 'browser' | 'node'): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: code, resolveDir: join(root, 'test'), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform,
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

describe.each(packages.filter((name) => name !== 'widgets'))('the doors of %s', (name) => {
  test.each(doors(name))('%s opens in a bundle', async (specifier) => {
    const isNode = specifier.endsWith('/read-folder.js');
    const code = await bundled(
      `import * as door from '${specifier}'; globalThis.door = door;`,
      isNode ? 'node' : 'browser',
    );
    expect(code.length).toBeGreaterThan(0);
  });
});

describe('the doors of widgets', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ executablePath: findBrowser('chromium') ?? '', args: [...chromiumArguments] });
  });
  afterAll(() => browser.close());

  test.each(doors('widgets'))('%s brings its element to a page', async (specifier) => {
    const tag = `send-${/([^/]+)\.js$/.exec(specifier)?.[1] ?? ''}`;
    // Nothing of it is used by name: if the package forgot its side effects, the bundle is empty.
    const code = await bundled(`import '${specifier}';`, 'browser');
    const page = await browser.newPage();
    await page.addScriptTag({ content: code, type: 'module' });
    const isThere = await page.evaluate((name) => customElements.get(name) !== undefined, tag);
    expect(isThere, `expected <${tag}> to be registered by a bundle that imports ${specifier}`).toBe(true);
    await page.close();
  });

  test('there is at least one', () => {
    expect(doors('widgets')).toContain('@send-kit/widgets/deadline-calculator.js');
  });
});
