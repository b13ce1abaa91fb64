import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

@customElement('send-tools-trial')
class Trial extends LitElement {
  @property() name = '';

  override render(): unknown {
    return html`<label>Name <input .value=${this.name} /></label>`;
  }
}

async function shown(): Promise<HTMLInputElement> {
  const element = new Trial();
  element.name = 'Ann';
  document.body.append(element);
  await element.updateComplete;
  const input = element.shadowRoot?.querySelector('input');
  if (!input) throw new Error('expected an input');
  return input;
}

suite('what every browser test relies on', () => {
  test('decorated properties reach the template', async () => {
    expect((await shown()).value).to.equal('Ann');
  });

  test('key presses are real: Tab moves the focus and typing fills the field', async () => {
    const input = await shown();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'e' });
    expect(input.value).to.contain('e');
  });

  test('a narrow screen is narrow', async () => {
    await setViewport({ width: 320, height: 640 });
    expect(innerWidth).to.equal(320);
  });

  for (const [wish, query] of [
    [{ media: 'print' }, 'print'],
    [{ colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
    [{ reducedMotion: 'reduce' }, '(prefers-reduced-motion: reduce)'],
    [{ forcedColors: 'active' }, '(forced-colors: active)'],
  ] as const) {
    test(`a page can be shown with ${query}`, async () => {
      await emulateMedia(wish);
      expect(matchMedia(query).matches).to.equal(true);
      await emulateMedia({});
      expect(matchMedia(query).matches).to.equal(false);
    });
  }

  test('axe finds a field without a label', async () => {
    (await shown()).parentElement?.replaceWith(document.createElement('input'));
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id }) => id)).to.include('label');
  });
});
