import { readCaseFile } from './check.ts';
import { tidyKey, type CaseFile, type CaseKey } from './case-file.ts';

/** What a case file looks like in the database. Only what stands here in clear can be looked up there. */
export interface StoredCase {
  /** The case file's id. */
  readonly id: string;
  /** Finds the record of a case; unique. What it shows of the case is for the seal to decide. */
  readonly lookup: string;
  /** Which change of the whole notebook wrote this record; the next change gets a higher number. */
  readonly change: number;
  /** The case file, sealed. */
  readonly content: unknown;
}

/**
 * The one place where a case file is made fit to be stored, and read back. Every record goes in through `seal` and comes
 * out through `open`, so that encryption is one object of this shape and no caller changes. All three may take their
 * time: no transaction is open meanwhile.
 */
export interface Seal {
  /** @returns the text that finds a case. The same case always gives the same text; two cases never do. */
  lookup(key: CaseKey): string | Promise<string>;
  /** @returns something that IndexedDB can hold. */
  seal(file: CaseFile): unknown;
  /** @throws when the content cannot be read; it is then kept as it is and reported. */
  open(content: unknown): CaseFile | Promise<CaseFile>;
}

/** No encryption: the case file is stored as it is. */
export const plainSeal: Seal = {
  lookup: (key) => {
    const { scope, reference } = tidyKey(key);
    return JSON.stringify([scope, reference]);
  },
  seal: (file) => file,
  open: readCaseFile,
};
