import { newSupport } from '@send-kit/core/support.js';
import type { SupportChange } from '@send-kit/core/support-change.js';
import { changeSupport, redoSupport, undoSupport } from '@send-kit/core/support-change.js';
import { readSupport } from '@send-kit/core/read-support.js';
import type { By, Pack, SupportRecord } from '@send-kit/pack';
import type { LitElement, ReactiveController } from 'lit';
import { SendSupportChangeEvent } from './support-change-event.ts';

/** What is said of how the record is kept. */
export const keepings = {
  no: '',
  yes: 'This record is kept on this device, in this browser, until you press “Forget it”. Whoever uses this browser can read it.',
  failed: 'This browser cannot keep the record: its room is full, or it is not allowed to. Save it to a file.',
  foreign: 'What this device holds under the same name cannot be used here. It is left as it is, and nothing is kept.',
  forgotten: 'Forgotten. Nothing more is kept on this device.',
} as const;

const prefix = 'send-kit:support:';
/** How long after a key a long record is written: at most this may be lost when a browser is killed. */
const pause = 250;
/** A record that is written in fewer milliseconds is written with every key: then nothing is lost at all. */
const quick = 8;

type Drafts = Readonly<Record<string, string>>;

/** Holds the record of one child: what is changed, undone and kept. */
export class Book implements ReactiveController {
  record: SupportRecord | undefined;
  /** What is typed and not yet part of the record. */
  drafts: Drafts = {};
  role = 'senco';
  /** Why a closed cycle is amended. */
  why = '';
  keeping: keyof typeof keepings = 'no';
  /** Changes were made that neither this device, nor a file, nor the host keeps. */
  isUnsaved = false;
  refused: readonly string[] = [];
  /** Counts the records that were taken up or handed over: whatever was typed into the one before is gone. */
  edition = 0;

  readonly #host: LitElement;
  #followed: string | undefined;
  #key: string | undefined;
  #timer = 0;
  /** How long the last writing took. */
  #cost = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#flush);
    document.addEventListener('visibilitychange', this.#flush);
  }

  hostDisconnected(): void {
    this.#flush();
    removeEventListener('pagehide', this.#flush);
    document.removeEventListener('visibilitychange', this.#flush);
    removeEventListener('beforeunload', warn);
  }

  hostUpdated(): void {
    // Only while something would be lost: not every browser keeps a page that listens for the way back.
    (this.isUnsaved && this.#host.isConnected ? addEventListener : removeEventListener)('beforeunload', warn);
  }

  /** Takes up what this device holds. */
  follow(packs: readonly Pack[], pack: string, cycle: string, key: string | undefined, isGiven: boolean): void {
    const followed = `${pack}/${cycle}/${key ?? ''}`;
    if (followed === this.#followed) return;
    this.#flush();
    if (this.#followed !== undefined) this.#take(undefined);
    this.#followed = followed;
    this.#key = key;
    this.keeping = 'no';
    this.refused = [];
    if (key && !isGiven) this.#takeUp(key, packs);
    this.record ??= newSupport(pack, cycle, '');
  }

  /** Takes a record that the host hands over; none begins anew. @returns whether it could be read. */
  give(record: unknown, packs: readonly Pack[], empty: () => SupportRecord): boolean {
    if (record === undefined || record === null) {
      this.#take(empty());
      this.refused = [];
      return true;
    }
    const reading = readSupport(record, packs);
    if ('faults' in reading) {
      this.refused = reading.faults;
      return false;
    }
    this.refused = [];
    this.#take(reading.record);
    return true;
  }

  /** @returns whether anything has changed. */
  change(changes: readonly SupportChange[], typing = false): boolean {
    if (!this.record) return false;
    const by = { ...this.by, typing, ...(this.why ? { why: this.why } : {}) };
    return this.put(changeSupport(this.record, changes, by));
  }

  undo(): boolean {
    return this.record !== undefined && this.put(undoSupport(this.record, this.by), true);
  }

  redo(): boolean {
    return this.record !== undefined && this.put(redoSupport(this.record, this.by), true);
  }

  /** Takes a record that somebody has made. @returns whether it is another one. */
  put(record: SupportRecord, isOther = false): boolean {
    if (record === this.record) return false;
    this.record = record;
    if (isOther) this.edition += 1;
    this.refused = [];
    this.#tell(record);
    return true;
  }

  draft(drafts: Drafts): void {
    this.drafts = { ...this.drafts, ...drafts };
    if (this.record) this.#tell(this.record);
  }

  /** Takes back what was half typed, as the host kept it. */
  resume(drafts: unknown): void {
    const pairs = Object.entries((drafts ?? {}) as Record<string, unknown>);
    this.drafts = Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  }

  get by(): By {
    return { at: new Date().toISOString(), role: this.role };
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    try {
      localStorage.removeItem(prefix + (this.#key ?? ''));
      this.keeping = 'forgotten';
    } catch {
      this.keeping = 'failed';
    }
    this.refused = [];
    this.isUnsaved = true;
  }

  #take(record: SupportRecord | undefined): void {
    this.record = record;
    this.drafts = {};
    this.isUnsaved = false;
    this.edition += 1;
  }

  #takeUp(key: string, packs: readonly Pack[]): void {
    try {
      const text = localStorage.getItem(prefix + key);
      if (text === null) return;
      const { record, drafts } = JSON.parse(text) as { record: unknown; drafts: unknown };
      const reading = readSupport(record, packs);
      if ('faults' in reading) {
        this.refused = reading.faults;
        this.keeping = 'foreign';
        return;
      }
      this.#take(reading.record);
      this.resume(drafts);
      this.keeping = 'yes';
    } catch (error) {
      // A page may be forbidden to ask, and what is there may be no record.
      this.keeping = 'foreign';
      this.refused = [
        error instanceof SyntaxError
          ? 'expected a record, found a text that is not JSON'
          : 'this browser does not let the page keep anything',
      ];
    }
  }

  #tell(record: SupportRecord): void {
    const isTaken = !this.#host.dispatchEvent(new SendSupportChangeEvent(record, this.drafts));
    this.#keepSoon();
    this.isUnsaved = !isTaken && this.keeping !== 'yes';
    this.#host.requestUpdate();
  }

  get #canKeep(): boolean {
    return this.#key !== undefined && this.#key !== '' && this.keeping !== 'foreign' && this.keeping !== 'forgotten';
  }

  #keepSoon(): void {
    if (!this.#canKeep) return;
    // It will be kept in a moment, and at the latest when the page goes.
    if (this.keeping === 'no') this.keeping = 'yes';
    this.#timer ||= window.setTimeout(this.#flush, pause);
    if (this.#cost < quick) this.#flush();
  }

  readonly #flush = (): void => {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (!this.#canKeep || !this.record) return;
    const begun = performance.now();
    try {
      localStorage.setItem(prefix + (this.#key ?? ''), JSON.stringify({ record: this.record, drafts: this.drafts }));
      this.#cost = performance.now() - begun;
      this.keeping = 'yes';
    } catch {
      this.keeping = 'failed';
      this.isUnsaved = true;
      this.#host.requestUpdate();
    }
  };
}

const warn = (event: Event): void => event.preventDefault();
