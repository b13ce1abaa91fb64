// `npm run new widget NAME` and `npm run new council NAME`: make a folder and print the next step.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { councilStarter } from '../../packages/pack/council-starter.ts';
import { root, write } from './files.ts';
import { follow } from './tool.ts';

const [kind = '', name = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || (kind !== 'widget' && kind !== 'council')) {
  console.error(
    'Usage: npm run new widget NAME, or npm run new council NAME (kebab-case: school-planner, north-shire)',
  );
  process.exit(2);
}
const folder = kind === 'widget' ? `packages/widgets/src/${name}` : `packages/pack/${name}`;
if (existsSync(join(root, folder))) {
  console.error(`${folder} is there already.`);
  process.exit(1);
}
if (kind === 'widget') widget();
else council();
await follow('prettier', ['--write', '--log-level', 'warn', folder]);

function widget(): void {
  const tag = `send-${name}`;
  const type = tag.replace(/(^|-)([a-z0-9])/g, (_all, _dash, letter: string) => letter.toUpperCase());
  write(
    `${folder}/${tag}.ts`,
    `import { css, html, LitElement, type TemplateResult } from 'lit';

/**
 * Say here what the element is for.
 *
 * \`<${tag}></${tag}>\`
 *
 * @customElement ${tag}
 */
export class ${type} extends LitElement {
  static override styles = css\`
    :host {
      display: block;
    }
  \`;

  override render(): TemplateResult {
    return html\`<p>Nothing yet.</p>\`;
  }
}

if (!customElements.get('${tag}')) customElements.define('${tag}', ${type});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${type};
  }
}
`,
  );
  write(
    `${folder}/${tag}.browser.test.ts`,
    `import axe from 'axe-core';
import { expect } from 'chai';
import './${tag}.ts';

suite('${tag}', () => {
  test('has no fault that axe can find', async () => {
    const main = document.createElement('main');
    const element = document.createElement('${tag}');
    main.append(element);
    document.body.append(main);
    await element.updateComplete;
    const { violations } = await axe.run(main);
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });
});
`,
  );
  write(`${folder}/${tag}.demo.html`, `<h2>As it comes</h2>\n<${tag}></${tag}>\n`);
  console.log(`Made ${folder}. Next: say in ${tag}.ts what it is for, then run
  npm run test:browser -- --files '${folder}/*.browser.test.ts'`);
}

function council(): void {
  const title = name.replace(
    /(^|-)([a-z])/g,
    (_all, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase(),
  );
  const today = new Date().toISOString().slice(0, 10);
  for (const [path, content] of Object.entries(councilStarter(name, title, today))) {
    write(`${folder}/${path}`, JSON.stringify(content));
  }
  console.log(`Made ${folder}: a small pack with one invented example of each kind. Next:
  1. Put your own words in their place, one file an item. What you do not need, delete, and take its name out of
     ${folder}/pack.json (packages/pack/README.md: A council writes its own pack).
  2. See every fault in one go, as often as you like:
       npm run pack:check ${folder}
  3. For a page of your own, as one file:
       npm run pack:check -- ${folder} --one-file ${name}.json
     Put that file on your site and name it: <send-checklist pack="${name}" checklist="before-a-visit"
     pack-src="https://…/${name}.json">.`);
}
