import { newWalk } from '@send-kit/core/walk.js';
import type { Day, Pack, Walk } from '@send-kit/pack';
import { putDown, readFor, takeUp } from './keeping.ts';

/** What is said of how the walk is kept. */
export const keepings = {
  no: '',
  yes: 'This walk is kept on this device, in this browser, until you press “Forget it”. Whoever uses this browser can read it.',
  failed: 'This browser cannot keep the walk: its room is full, or it is not allowed to. Save it to a file.',
  foreign: 'What this device holds under the same name cannot be used here. It is left as it is, and nothing is kept.',
  forgotten: 'Forgotten. Nothing more is kept on this device.',
} as const;

/** Holds the walk of each edition, and keeps that of the one the page names where the page wishes it. */
export class WalkKeeper {
  keeping: keyof typeof keepings = 'no';
  /** Answers were given that neither this device, nor a file, nor the host keeps. */
  isUnsaved = false;
  /** Why the last record that was handed over could not be taken. */
  refused: readonly string[] = [];
  /** By the id of its pathway. */
  #walks: Readonly<Record<string, Walk>> = {};
  #followed = '';
  #key: string | undefined;

  walk(pathway: string | undefined): Walk | undefined {
    return this.#walks[pathway ?? ''];
  }

  /** Takes up what this device holds. @returns whether it is another pathway or name than before. */
  follow(pack: Pack, pathway: string, key: string | undefined): boolean {
    const followed = `${pack.id}/${pathway}/${key ?? ''}`;
    if (followed === this.#followed) return false;
    // Another name means another child: what was answered for one must not be kept under the name of the other.
    if (!this.#followed.startsWith(`${pack.id}/`) || (this.#key && key && key !== this.#key)) this.#walks = {};
    this.#followed = followed;
    this.#key = key;
    this.isUnsaved &&= pathway in this.#walks;
    const { walk, faults } = key ? takeUp(key, pack, pathway) : {};
    if (walk) this.hold(walk);
    this.refused = faults ?? [];
    this.keeping = walk ? 'yes' : faults ? 'foreign' : 'no';
    return true;
  }

  /** Takes a record that the host hands over; none begins anew. @returns whether it could be read. */
  give(record: unknown, pack: Pack, pathway: string): boolean {
    const { walk, faults } = record === undefined ? {} : readFor(record, pack, pathway);
    this.refused = faults ?? [];
    if (faults) return false;
    const { [pathway]: _, ...others } = this.#walks;
    this.#walks = walk ? { ...others, [pathway]: walk } : others;
    this.isUnsaved = false;
    return true;
  }

  hold(walk: Walk): void {
    this.#walks = { ...this.#walks, [walk.pathway]: walk };
  }

  /** @returns the walk of a pathway; at its beginning, where there is none. */
  begin(pack: Pack, pathway: string, today: Day): Walk {
    const walk = this.#walks[pathway] ?? newWalk(pack, pathway, today);
    this.hold(walk);
    return walk;
  }

  /** Keeps what the user made of it. */
  keep(walk: Walk, key: string | undefined): void {
    if (key && this.keeping !== 'foreign' && this.keeping !== 'forgotten') {
      this.keeping = putDown(key, walk) ? 'yes' : 'failed';
    }
    this.isUnsaved = this.keeping !== 'yes';
  }

  forget(key: string): void {
    this.keeping = putDown(key, undefined) ? 'forgotten' : 'failed';
    this.refused = [];
  }
}
