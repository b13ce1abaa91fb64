import type { EventWord, FactWord, Pack, ProcessWord, Vocabulary } from '@send-kit/pack';

/** The vocabulary, ready to be asked. */
export interface Words {
  readonly vocabulary: Vocabulary;
  /** Where an event's day stands in a {@link Case}. */
  readonly eventIndex: ReadonlyMap<string, number>;
  readonly events: readonly EventWord[];
  /** A day for each event, none of them known. */
  readonly noDays: readonly number[];
  readonly facts: ReadonlyMap<string, FactWord>;
  readonly options: ReadonlyMap<string, FactWord>;
  /** By id and by alias. */
  readonly processes: ReadonlyMap<string, ProcessWord>;
  readonly packs: ReadonlySet<string>;
}

/**
 * @param packs one of them, the national pack, holds the vocabulary.
 * @throws {TypeError} when none does.
 */
export function wordsOf(packs: readonly Pack[]): Words {
  const vocabulary = packs.find((pack) => pack.vocabulary)?.vocabulary;
  if (!vocabulary) throw new TypeError('expected the national pack among the packs, found none with a vocabulary');
  return {
    vocabulary,
    events: vocabulary.events,
    noDays: vocabulary.events.map(() => NaN),
    eventIndex: new Map(vocabulary.events.map((event, index) => [event.id, index])),
    facts: byId(vocabulary.facts),
    options: byId(vocabulary.options),
    processes: new Map(
      vocabulary.processes.flatMap((word) => [word.id, ...(word.aliases ?? [])].map((name) => [name, word])),
    ),
    packs: new Set(packs.map((pack) => pack.id)),
  };
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
