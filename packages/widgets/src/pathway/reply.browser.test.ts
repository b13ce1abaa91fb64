import { sendKeys } from '@web/test-runner-commands';
import type { LetterFacts } from '@send-kit/core/draft-letter.js';
import type { Letter, Wording } from '@send-kit/pack';
import axe from 'axe-core';
import { expect } from 'chai';
import type { TemplateResult } from 'lit';
import { LitElement } from 'lit';
import { house } from '../shared/house.styles.ts';
import { Reply } from './reply.ts';

const letter: Letter = {
  id: 'reply',
  title: 'Advice to the authority',
  to: 'SEND team, {authority}',
  subject: 'Your request of {request-received}',
  paragraphs: [
    { id: 'thanks', text: 'Thank you for your request.' },
    {
      id: 'not-assessed',
      when: { says: ['not-assessed'] },
      text: 'We have not assessed this child. We do not think that it is needed.',
      must: true,
    },
    { id: 'propose', when: { says: ['proposed'] }, text: 'We propose a referral to our service.', must: true },
    { id: 'sign', text: '{role}' },
  ],
};
const facts: LetterFacts = {
  ends: 'advice-given',
  says: ['not-assessed'],
  passed: [],
  recorded: { authority: 'Sefton Council', 'request-received': '2026-09-21', role: 'Physiotherapist' },
  records: [
    { id: 'request-received', kind: 'day', label: 'Date the request was received' },
    { id: 'role', kind: 'role', label: 'Your role' },
  ],
  today: '2026-10-05',
};
const vague: Wording = {
  id: 'vague',
  title: 'Vague wording',
  says: 'Nobody can check a vague word.',
  standing: 'guidance',
  citation: { text: 'Code of Practice, para 9.69', url: 'https://www.gov.uk/' },
  terms: [
    { find: ['access to *'], why: 'It says that nobody must do anything.', better: 'Say what, how often, by whom.' },
  ],
};

/** A host as small as can be: it keeps what the user writes. */
class TestHost extends LitElement {
  static override styles = [house, Reply.styles];
  static override properties = { facts: { attribute: false }, edited: { attribute: false } };
  facts = facts;
  edited: string | undefined;
  readonly #reply = new Reply(this);

  protected override render(): TemplateResult {
    const { facts, edited, keep } = this;
    return this.#reply.render({ letter, facts, lists: [vague], edited, keep });
  }

  readonly keep = (text: string | undefined): void => {
    this.edited = text;
  };
}
if (!customElements.get('test-reply-host')) customElements.define('test-reply-host', TestHost);

const whole =
  'SEND team, Sefton Council\n\nYour request of 21 September 2026\n\nThank you for your request.\n\nWe have not assessed this child. We do not think that it is needed.\n\nPhysiotherapist';

async function shown(more: Partial<TestHost> = {}): Promise<TestHost> {
  const host = document.createElement('test-reply-host') as TestHost;
  Object.assign(host, more);
  document.body.append(host);
  await host.updateComplete;
  return host;
}

const root = (host: TestHost): ShadowRoot => host.shadowRoot as ShadowRoot;
const field = (host: TestHost): HTMLTextAreaElement => root(host).querySelector('textarea') as HTMLTextAreaElement;
const tidy = (words: string | null | undefined): string => (words ?? '').replace(/\s+/g, ' ').trim();
const looks = (host: TestHost): string[] =>
  [...root(host).querySelectorAll('.looks li')].map((one) => tidy(one.textContent));
const said = (host: TestHost): string[] =>
  [...root(host).querySelectorAll('[role=status]')].map((one) => tidy(one.textContent));
const button = (host: TestHost, name: string): HTMLButtonElement => {
  const found = [...root(host).querySelectorAll('button')].find((one) => tidy(one.textContent).startsWith(name));
  if (!found) throw new Error(`expected a button ${name}`);
  return found;
};
const marked = (host: TestHost): string =>
  field(host).value.slice(field(host).selectionStart, field(host).selectionEnd);
const settled = async (host: TestHost): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done));
  await host.updateComplete;
};
const press = async (host: TestHost, name: string): Promise<void> => {
  button(host, name).focus();
  await sendKeys({ press: 'Enter' });
  await settled(host);
};

/** What would have been saved, in place of a file. */
async function saved(host: TestHost, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  let found: { name: string; href: string } | undefined;
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (): void {
    found = { name: this.download, href: this.href };
  };
  await press(host, name);
  HTMLAnchorElement.prototype.click = click;
  if (!found) throw new Error('expected a file');
  return { name: found.name, bytes: new Uint8Array(await (await fetch(found.href)).arrayBuffer()) };
}

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}

const states: Record<string, Partial<TestHost>> = {
  'a draft': {},
  'a text with much to look at': {
    edited: 'He has access to speech therapy. [your role] We propose a referral to our service.',
  },
  'places to fill in': { facts: { ...facts, recorded: {} } },
};

suite('the reply for everyone', () => {
  for (const [state, more] of Object.entries(states)) {
    test(`axe finds nothing: ${state}`, async () => {
      const { violations } = await axe.run(await shown(more));
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }

  test('keys alone: write, hear that there is something to look at, go there, and start again', async () => {
    const host = await shown();
    field(host).focus();
    field(host).setSelectionRange(whole.length, whole.length);
    await sendKeys({ type: ' has access to therapy' });
    await settled(host);
    expect(field(host).value).to.equal(`${whole} has access to therapy`);
    expect(said(host)[0]).to.equal('Look again at 1 thing:');

    await sendKeys({ press: 'Tab' });
    expect(tidy(root(host).activeElement?.textContent)).to.equal('Start again from the draft');
    await sendKeys({ press: 'Tab' });
    expect(tidy(root(host).activeElement?.textContent)).to.equal('Show: access to therapy');
    await sendKeys({ press: 'Enter' });
    await settled(host);
    expect(root(host).activeElement).to.equal(field(host));
    expect(marked(host)).to.equal('access to therapy');

    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled(host);
    expect(field(host).value).to.equal(whole);
    expect(tidy(root(host).activeElement?.textContent)).to.equal('Undo');
    await sendKeys({ press: 'Enter' });
    await settled(host);
    expect(field(host).value).to.equal(`${whole} has access to therapy`);
    expect(said(host)[1]).to.equal('This is your own text again.');
  });

  test('a narrow screen does not scroll sideways', async () => {
    const host = await shown(states['a text with much to look at']);
    host.style.inlineSize = '320px';
    await host.updateComplete;
    expect(host.scrollWidth).to.be.at.most(320);
  });
});

suite('the draft', () => {
  test('follows the walk until it is edited', async () => {
    const host = await shown();
    expect(field(host).value).to.equal(whole);
    host.facts = { ...facts, recorded: { ...facts.recorded, role: 'Paediatrician' } };
    await host.updateComplete;
    expect(field(host).value).to.equal(
      whole.replace('Physio', 'Paediatric').replace('Paediatrictherapist', 'Paediatrician'),
    );

    field(host).value += ' and I';
    field(host).dispatchEvent(new Event('input'));
    await host.updateComplete;
    host.facts = facts;
    await host.updateComplete;
    expect(field(host).value).to.match(/Paediatrician and I$/);
    expect(root(host).textContent).to.include('it no longer follows your answers');
  });

  test('follows it again when an edit was taken back by hand', async () => {
    const host = await shown();
    for (const value of [`${whole}!`, whole]) {
      field(host).value = value;
      field(host).dispatchEvent(new Event('input'));
      await host.updateComplete;
    }
    expect(host.edited).to.equal(undefined);
  });

  test('leaves the caret where it is while somebody writes in the middle', async () => {
    const host = await shown();
    field(host).focus();
    field(host).setSelectionRange(4, 4);
    await sendKeys({ type: 'xy' });
    await settled(host);
    expect([field(host).selectionStart, field(host).value.slice(0, 12)]).to.deep.equal([6, 'SENDxy team,']);
  });
});

suite('what to look at again', () => {
  test('vague words, with why, what to write and where that comes from', async () => {
    const host = await shown({ edited: `${whole} access to speech therapy` });
    expect(looks(host)).to.deep.equal([
      '“access to speech therapy”: It says that nobody must do anything. Say what, how often, by whom. Show: access to speech therapy',
    ]);
    expect(tidy(root(host).textContent)).to.include(
      'Vague wording: Nobody can check a vague word. Code of Practice, para 9.69',
    );
  });

  test('a sentence that must be there, and is put back in its place', async () => {
    const host = await shown({
      edited: whole.replace('We have not assessed this child. ', '').replace('Thank', 'We thank'),
    });
    expect(looks(host)).to.deep.equal([
      'The letter does not say “We have not assessed this child.” Your answers call for it. Put it back: We have not assessed this child.',
    ]);
    await press(host, 'Put it back');
    expect(marked(host)).to.equal('We have not assessed this child.');
    expect(root(host).activeElement).to.equal(field(host));
    expect(looks(host)).to.deep.equal([]);
    expect(said(host)[0]).to.equal('');
  });

  test('a sentence that belongs to another way', async () => {
    const host = await shown({ edited: `${whole}\r\n\r\nWe propose a referral to our service.` });
    expect(looks(host)[0]).to.match(/^“We propose a referral to our service” does not follow from your answers/);
    await press(host, 'Show');
    expect(marked(host)).to.equal('We propose a referral to our service');
  });

  test('places that are still to be filled in', async () => {
    const host = await shown({ facts: { ...facts, recorded: { authority: 'Sefton' } } });
    expect(looks(host)).to.deep.equal([
      'Still to fill in: [date the request was received]. Show: [date the request was received]',
      'Still to fill in: [your role]. Show: [your role]',
    ]);
    await press(host, 'Show');
    expect(marked(host)).to.equal('[date the request was received]');
  });
});

suite('taking the letter away', () => {
  test('copied, and said each time', async () => {
    const copies: string[] = [];
    clipboard((text) => Promise.resolve(void copies.push(text)));
    const host = await shown({ edited: `${whole} [your role]` });
    await press(host, 'Copy');
    await press(host, 'Copy');
    expect(copies).to.deep.equal([`${whole} [your role]`, `${whole} [your role]`]);
    expect(said(host)[1]).to.equal('Copied. Still to fill in: 1.');
  });

  test('without a clipboard it is marked, ready to be copied', async () => {
    clipboard(() => Promise.reject(new Error('no')));
    const host = await shown();
    await press(host, 'Copy');
    expect(marked(host)).to.equal(whole);
    expect(said(host)[1]).to.match(/^This page may not use the clipboard/);
  });

  test('as text', async () => {
    const host = await shown();
    const { name, bytes } = await saved(host, 'Download as text');
    expect([name, new TextDecoder().decode(bytes)]).to.deep.equal(['reply.txt', whole]);
    expect(said(host)[1]).to.equal('Saved.');
  });

  test('for Word, with its subject as a heading and its lists as lists', async () => {
    const host = await shown({
      edited: whole.replace('Thank you for your request.', '- twice a week\n- by a therapist'),
    });
    const { name, bytes } = await saved(host, 'Download as Word');
    const xml = new TextDecoder().decode(bytes);
    expect(name).to.equal('reply.docx');
    expect(xml.slice(0, 2)).to.equal('PK');
    expect(xml).to.match(/"Heading1"\/><\/w:pPr><w:r><w:t xml:space="preserve">Your request of 21 September 2026</);
    expect(xml).to.match(/"ListBullet"\/><\/w:pPr><w:r><w:t xml:space="preserve">twice a week</);
    expect(said(host)[1]).to.equal('Saved.');
  });

  test('printed alone, line for line', async () => {
    const host = await shown({ edited: `${whole}\n<b>` });
    const { append } = ShadowRoot.prototype;
    let printed = '';
    root(host).append = (...nodes) => {
      const frame = nodes[0] as HTMLIFrameElement;
      frame.addEventListener(
        'load',
        () => {
          const view = frame.contentWindow as Window;
          view.print = () => {
            printed = view.document.body.textContent;
            view.dispatchEvent(new Event('afterprint'));
          };
        },
        { capture: true, once: true },
      );
      append.apply(root(host), nodes);
    };
    await press(host, 'Print');
    for (let turn = 0; turn < 50 && !printed; turn += 1) await settled(host);
    expect(printed).to.equal(`${whole}\n<b>`);
    expect(root(host).querySelector('iframe')).to.equal(null);
  });
});
