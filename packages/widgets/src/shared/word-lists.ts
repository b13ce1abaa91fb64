import type { Pack } from '@send-kit/pack';

/**
 * Lists of words to be warned of that lie apart from the packs of a standalone file: nobody needs them before something
 * is typed.
 */
export const wordLists: { load: (() => Promise<readonly Pack[]>) | undefined } = { load: undefined };
