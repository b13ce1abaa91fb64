import type { JsonObject } from '@send-kit/store';

/** A widget that shows a record and lets it be changed. */
export interface Widget {
  readonly part: HTMLElement;
  /** Fills it. @returns why this record cannot be shown; nothing where it can. */
  readonly fill: (record: JsonObject) => readonly string[];
}

/** Makes an empty widget; `change` keeps what the person has made of it. */
export type MakeWidget = (change: (record: JsonObject) => void) => Widget;
