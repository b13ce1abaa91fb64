import type { CaseFile, Note } from './case-file.ts';

/** A note that holds every word asked for. */
export interface Hit {
  readonly caseId: string;
  readonly scope: string;
  readonly reference: string;
  readonly label: string;
  readonly note: Note;
}

interface Page {
  readonly file: CaseFile;
  /** The words of each note, folded, in the order of the notes. */
  readonly folded: readonly string[];
}

/**
 * The notes' words in memory. A hundred thousand notes are some twenty megabytes of text, which a browser reads through
 * in a few hundredths of a second; an index of words would be larger than the notes and would have to be sealed too.
 */
export class NoteSearch {
  readonly #pages = new Map<string, Page>();

  /** Takes a case in, or takes in what has become of it. */
  put(file: CaseFile): void {
    this.#pages.set(file.id, { file, folded: file.notes.map((note) => fold(note.text)) });
  }

  /** Keeps only these cases. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.#pages.keys()) if (!ids.has(id)) this.#pages.delete(id);
  }

  forget(): void {
    this.#pages.clear();
  }

  get size(): number {
    return this.#pages.size;
  }

  /**
   * @param query words, in any order; capitals and accents do not matter. Nothing is found for no words.
   * @returns the notes that hold all of them, newest first.
   */
  find(query: string, limit = 200): readonly Hit[] {
    const words = fold(query).split(' ').filter(Boolean);
    if (words.length === 0) return [];
    const hits: Hit[] = [];
    for (const { file, folded } of this.#pages.values()) {
      const { id, scope, reference, label } = file;
      folded.forEach((text, index) => {
        const note = file.notes[index];
        if (note && words.every((word) => text.includes(word)))
          hits.push({ caseId: id, scope, reference, label, note });
      });
    }
    return hits.sort((a, b) => (a.note.writtenOn.instant < b.note.writtenOn.instant ? 1 : -1)).slice(0, limit);
  }
}

/** @returns the text as a search sees it: no capitals, no accents, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ');
}
