import type { ScreenRecipe } from './recipe/screen-recipe.ts';
import type { ScreenCase } from './screen/read-reference.ts';

// What the parts of the extension say to each other. Nothing here passes through the page.

/** At which edge the overlay stands, and how wide, in CSS pixels. */
export interface Place {
  readonly edge: 'left' | 'right';
  readonly width: number;
}

/** From the page's script to the worker. */
export type FromScreen =
  /** Answered with `ScreenSettings`, or with nothing where the site is not permitted. */
  | { readonly kind: 'hello' }
  /** Answered with an `OverlayKey` for the overlay that is being opened. */
  | { readonly kind: 'nonce' }
  | { readonly kind: 'overlay'; readonly open: boolean; readonly place: Place }
  /** Heard by the side panels too. */
  | { readonly kind: 'case'; readonly case: ScreenCase | null }
  /** From a frame that shows no tab of its own; passed on to the top of its page. */
  | { readonly kind: 'frame-case'; readonly case: ScreenCase | null };

export interface ScreenSettings {
  readonly recipes: readonly ScreenRecipe[];
  /** Whether the overlay was open on this browser tab before the page was loaded. */
  readonly open: boolean;
  readonly place: Place;
}

/** What opens the overlay once, and the origin of the only page it may be given to. */
export interface OverlayKey {
  readonly nonce: string;
  /** Not to be read from the frame's address: Chromium lends it another name, so that pages cannot guess it. */
  readonly origin: string;
}

/** From the worker or a side panel to the page's script. */
export type ToScreen =
  | { readonly kind: 'which-case' }
  | { readonly kind: 'recipes' }
  /** The permission for these sites was taken back. */
  | { readonly kind: 'stop'; readonly sites: readonly string[] }
  | { readonly kind: 'frame-case'; readonly frame: number; readonly case: ScreenCase | null };

/** From the overlay's own frame to the worker, once: is this nonce good? Answered with true or false. */
export interface FromOverlay {
  readonly kind: 'unlock';
  readonly nonce: string;
}

/** Through the overlay's private port, from the page's script. */
export type ToOverlay =
  | { readonly kind: 'case'; readonly case: ScreenCase | null }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'focus' };

/** Through the overlay's private port, to the page's script. */
export type OverlayWish =
  { readonly kind: 'ready' } | { readonly kind: 'close' } | { readonly kind: 'place'; readonly place: Place };

export const narrowest = 320;
export const widest = 800;
