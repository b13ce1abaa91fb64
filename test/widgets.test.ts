import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ours, root, text } from './tools/files.ts';

const top = 'packages/widgets/src';
/** A folder with an element in it is a widget; the others hold what widgets share. */
const widgets = readdirSync(join(root, top), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && ours(`${top}/${entry.name}`, /^send-[a-z-]+\.ts$/).length > 0)
  .map(({ name }) => name);

describe.each(widgets)('%s', (name) => {
  const element = `${top}/${name}/send-${name}.ts`;

  test('has its files: element, browser test and demo', () => {
    const missing = ['.ts', '.browser.test.ts', '.demo.html']
      .map((ending) => `${top}/${name}/send-${name}${ending}`)
      .filter((path) => !existsSync(join(root, path)));
    expect(
      missing,
      'The folder, the file and the tag share one name; `npm run new widget NAME` makes all of them',
    ).toEqual([]);
  });

  test('registers itself once, and only if the page has not', () => {
    const source = text(element);
    expect(source).toContain(`customElements.get('send-${name}')`);
    expect(source).toContain(`customElements.define('send-${name}'`);
  });

  test('is known to TypeScript by its tag', () => {
    expect(text(element)).toMatch(new RegExp(`interface HTMLElementTagNameMap \\{[^}]*'send-${name}':`));
  });

  test('says what it is for, with one line of HTML', () => {
    expect(text(element)).toMatch(new RegExp(`\\* .*<send-${name}[ >]`));
    expect(text(element)).toContain(`@customElement send-${name}`);
  });

  test('is shown in the workshop without inline styles or scripts', () => {
    const demo = text(`${top}/${name}/send-${name}.demo.html`);
    expect(demo).toContain(`<send-${name}`);
    expect(demo).not.toMatch(/\sstyle=|<script(?![^>]*src=)|\son[a-z]+=/);
  });
});
