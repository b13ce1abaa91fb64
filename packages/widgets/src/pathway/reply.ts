import type { Because, Draft, LetterFacts } from '@send-kit/core/draft-letter.js';
import { checkDraft, draftLetter, putBack } from '@send-kit/core/draft-letter.js';
import type { Span } from '@send-kit/core/find-words.js';
import { pointOutWording } from '@send-kit/core/point-out-wording.js';
import type { Letter, Wording } from '@send-kit/pack';
import type { LitElement, TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { printSheet } from '../shared/print-sheet.ts';
import { copyText, saveFile } from '../shared/save-file.ts';
import type { WordBlock } from '../shared/word-document.ts';
import { bullets, heading, paragraph, wordDocument } from '../shared/word-document.ts';
import { link } from './sources.ts';

/** What a reply is drawn from. */
export interface ReplyParts {
  readonly letter: Letter;
  readonly facts: LetterFacts;
  /** The lists that the letter names in `warns`. */
  readonly lists: readonly Wording[];
  /** The letter as the user has edited it; without it the draft follows the walk. */
  readonly edited: string | undefined;
  /** The walk has come here before: the letter as it was edited then, or nothing of it. */
  readonly former?: string | undefined;
  /** Keeps what the user makes of it, and draws the host again. Without a text the draft follows the walk again. */
  readonly keep: (text: string | undefined) => void;
}

/** Something to look at again, and the button that helps. */
interface Look {
  readonly says: string;
  readonly act: string;
  readonly about: string;
  readonly run: () => void;
}

const why: Readonly<Record<Because, string>> = {
  statement: 'Your answers call for it.',
  reason: 'It is the reason that your answers led to.',
  letter: 'Without it the letter says less than it must.',
};
/** More than these nobody reads. */
const mostLooks = 40;

/**
 * The draft that a walk ends in, which its user makes their own: edited, looked through as it is typed, copied, printed,
 * saved. One for each host; it remembers what was taken back and what was said last.
 */
export class Reply {
  static readonly styles = css`
    .reply textarea {
      margin-block-end: 0.5em;
    }
    .reply .actions {
      flex-wrap: wrap;
      margin-block: 0.75em;
    }
    .former {
      white-space: pre-wrap;
    }
    .looks li {
      margin-block-end: 0.5em;
    }
  `;

  readonly #host: LitElement;
  #spoken = '';
  #undo: { readonly letter: string; readonly text: string } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render({ letter, facts, lists, edited, former, keep }: ReplyParts): TemplateResult {
    const draft = draftLetter(letter, facts);
    // As a field of text gives it back: places are counted in it.
    const text = (edited ?? draft.text).replace(/\r\n?/g, '\n');
    const undo = this.#undo?.letter === letter.id && edited === undefined ? this.#undo.text : undefined;
    const check = checkDraft(text, draft);
    const hints = pointOutWording(text, lists);
    const change = (now: string | undefined): void => keep(now === draft.text ? undefined : now);
    const show = (says: string, { from, to }: Span): Look => ({
      says,
      act: 'Show',
      about: text.slice(from, to),
      run: () => this.#select(from, to),
    });
    const looks = [
      ...check.missing.map((one): Look => {
        const about = one.sentences.join(' ');
        const run = (): void => {
          const back = putBack(text, draft, one);
          change(back.text);
          this.#select(back.from, back.to);
        };
        return { says: `The letter does not say “${about}” ${why[one.because]}`, act: 'Put it back', about, run };
      }),
      ...check.unsupported.map((one) =>
        show(`“${one.text}” does not follow from your answers. Take it out, or change the answer.`, one),
      ),
      ...check.toFill.map((one) => show(`Still to fill in: ${one.text}.`, one)),
      ...hints.map((one) => show(`“${one.found}”: ${one.why} ${one.better}`, one)),
    ];
    const left = check.toFill.length;
    const say = (words: string): void => void this.#say(left > 0 ? `${words} Still to fill in: ${left}.` : words);
    const save = (ending: string, content: Parameters<typeof saveFile>[1], type: string): void => {
      saveFile(`${letter.id}.${ending}`, content, type);
      say('Saved.');
    };

    const put = (event: Event): void => {
      const { value } = event.target as HTMLTextAreaElement;
      this.#undo = undefined;
      change(value);
    };
    const again = (): void => {
      if (undo === undefined) this.#undo = { letter: letter.id, text };
      keep(undo);
      void this.#say(undo === undefined ? 'This is the draft again.' : 'This is your own text again.');
    };
    const copy = async (): Promise<void> => {
      if (await copyText(text)) say('Copied.');
      else {
        this.#select(0, text.length);
        say('This page may not use the clipboard. The letter is marked: copy it with your keyboard.');
      }
    };
    const print = async (): Promise<void> => {
      const page = document.createElement('p');
      page.textContent = text;
      await printSheet(this.#host.renderRoot, page, paper, draft.subject);
      say('The letter was sent to your printer’s window.');
    };
    const saveWord = (): void => save('docx', wordDocument(blocksOf(text, draft)), wordType);
    const saveText = (): void => save('txt', text, 'text/plain');

    return html`<section class="reply off-paper" aria-labelledby="reply-title">
      <h3 id="reply-title">The letter</h3>
      <label class="field" for="reply">Your draft</label>
      <p class="hint" id="reply-hint">
        ${edited === undefined ? 'It follows your answers until you change it.' : 'You have changed it: it no longer follows your answers.'}
        Write no more about the child than is needed.
        ${former === undefined ? nothing : 'You have written before: say what is new, so that the same is not sent twice.'}
      </p>
      ${
        former
          ? html`<details>
              <summary>The letter before</summary>
              <p class="former">${former}</p>
            </details>`
          : nothing
      }
      <textarea
        id="reply"
        aria-describedby="reply-hint reply-look"
        maxlength="15000"
        rows=${rowsOf(text)}
        .value=${text}
        @input=${put}
      ></textarea>
      ${
        edited === undefined && undo === undefined
          ? nothing
          : html`<button type="button" @click=${again}>
              ${undo === undefined ? 'Start again from the draft' : 'Undo'}
            </button>`
      }
      <p id="reply-look" role="status">
        ${looks.length > 0 ? `Look again at ${looks.length} ${looks.length === 1 ? 'thing' : 'things'}:` : ''}
      </p>
      <ul class="looks">
        ${looks.slice(0, mostLooks).map(
          ({ says, act, about, run }) =>
            html`<li>
              ${says} <button type="button" @click=${run}>${act}<span class="unseen">: ${about}</span></button>
            </li>`,
        )}
      </ul>
      ${lists.map(({ id, title, says, citation }) =>
        hints.some(({ list }) => list === id) ? html`<p class="hint">${title}: ${says} ${link(citation)}</p>` : nothing,
      )}
      <div class="actions">
        <button type="button" @click=${copy}>Copy</button>
        <button type="button" @click=${print}>Print</button>
        <button type="button" @click=${saveWord}>Download as Word (.docx)</button>
        <button type="button" @click=${saveText}>Download as text (.txt)</button>
      </div>
      <p role="status">${this.#spoken}</p>
    </section>`;
  }

  /** Marks words in the field, once it holds them. */
  #select(from: number, to: number): void {
    void this.#host.updateComplete.then(() => {
      const field = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#reply');
      // In this order: a browser scrolls to what is marked when the field gets the focus.
      field?.setSelectionRange(from, to);
      field?.focus();
    });
  }

  /** Said twice, the same words are heard twice. */
  async #say(words: string): Promise<void> {
    this.#spoken = '';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#spoken = words;
    this.#host.requestUpdate();
  }
}

const paper = 'p{margin:0;white-space:pre-wrap;font:12pt/1.5 Arial,sans-serif}';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function rowsOf(text: string): number {
  return text.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / 70), 2);
}

function blocksOf(text: string, { subject }: Draft): WordBlock[] {
  return text.split(/\n\s*\n/).map((part) => {
    if (part === subject) return heading(1, part);
    const lines = part.split('\n');
    return lines.every((line) => /^[•*-] /.test(line)) ? bullets(lines.map((line) => line.slice(2))) : paragraph(part);
  });
}
