/** What went wrong, for a caller that wants to do something about it. */
export type StoreFailure =
  /** This browser gives the page no IndexedDB, or forbids it. */
  | 'unavailable'
  /** A newer version of SEND Kit has already opened the notebook: reload this page. */
  | 'superseded'
  /** The disk or the browser's allowance is full. */
  | 'full'
  /** The record is there and cannot be read; it is kept as it is. */
  | 'unreadable'
  | 'no-such-case'
  | 'no-such-note'
  | 'no-such-tool'
  /** A file that is not a backup, or not one this version can read. */
  | 'bad-backup'
  /** Too many others were writing the same case at once. */
  | 'busy'
  | 'failed';

/** The notebook could not do what was asked. The message is a sentence that can be shown to a person. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}

/** Says what IndexedDB said, in words that help. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const cause = { cause: error };
  switch (name) {
    case 'VersionError':
      return new StoreError(
        'superseded',
        'The notebook has been opened by a newer version of SEND Kit. Reload this page to go on; nothing is lost.',
        cause,
      );
    case 'QuotaExceededError':
      return new StoreError(
        'full',
        'There is no room left for the notebook on this device, so the last change was not saved. Free some disk space and try again.',
        cause,
      );
    case 'SecurityError':
    case 'ReferenceError':
      return new StoreError(
        'unavailable',
        'This browser does not let the page keep a notebook. Private windows and blocked site data are the usual reasons.',
        cause,
      );
    default:
      return new StoreError(
        'failed',
        `The notebook could not be read or written (${error instanceof Error ? error.message || name : String(error)}). Nothing already stored was changed.`,
        cause,
      );
  }
}
