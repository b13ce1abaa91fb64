import type { OutcomeHints } from '@send-kit/core/outcome-hints.js';
import { outcomeHints } from '@send-kit/core/outcome-hints.js';
import { pointOutWording } from '@send-kit/core/point-out-wording.js';
import type { Cycle, Pack, Provision, SupportOutcome } from '@send-kit/pack';

/** What could be clearer in an outcome, or in the words of help: loaded once something is typed. */
export function hintsOn(
  text: string,
  item: SupportOutcome | Provision,
  words: Cycle,
  packs: readonly Pack[],
): OutcomeHints {
  const lists = packs.flatMap(({ wording = [] }) => wording).filter(({ id }) => words.warns?.includes(id));
  return 'text' in item ? outcomeHints(item, words, lists) : { vague: pointOutWording(text, lists), missing: [] };
}
