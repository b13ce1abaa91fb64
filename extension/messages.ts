import type { ScreenRecipe } from './recipe/screen-recipe.ts';
import type { ScreenCase } from './screen/read-reference.ts';

// What the parts of the extension say to each other. Nothing here passes through the page.

/** At which edge the overlay stands, and how wide, in CSS pixels. */
export interface Place {
  readonly edge: 'left' | 'right';
  readonly width: number;
}

/** The cases that a screen shows; null where that is not known at this moment, and nothing may be shown. */
export type Seen = readonly ScreenCase[] | null;

/** From the page's script to the worker. */
export type FromScreen =
  /** Answered with `ScreenSettings`, or with false where the site is not permitted. */
  | { readonly kind: 'hello' }
  /** Answered with an `OverlayKey` for the overlay that is being opened. */
  | { readonly kind: 'nonce' }
  | { readonly kind: 'overlay'; readonly open: boolean; readonly place: Place }
  /** Heard by the side panels too. */
  | { readonly kind: 'case'; readonly cases: Seen }
  /** From a frame that shows no tab of its own; passed on to the top of its page. */
  | { readonly kind: 'frame-case'; readonly cases: Seen };

export interface ScreenSettings {
  readonly recipes: readonly ScreenRecipe[];
  /** Whether the overlay was open on this browser tab before the page was loaded. */
  readonly open: boolean;
  readonly place: Place;
  /** Of the tab. */
  readonly styles: string;
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
  /** Recipes or permissions are others now: say hello again. */
  | { readonly kind: 'settings' }
  | { readonly kind: 'frame-case'; readonly frame: number; readonly cases: Seen };

/** From the overlay's own frame to the worker, once: is this nonce good? Answered with true or false. */
export interface FromOverlay {
  readonly kind: 'unlock';
  readonly nonce: string;
}

/** Through the overlay's private port, from the page's script. */
export type ToOverlay =
  | { readonly kind: 'case'; readonly cases: Seen }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'focus' };

/** Through the overlay's private port, to the page's script. */
export type OverlayWish =
  { readonly kind: 'ready' } | { readonly kind: 'close' } | { readonly kind: 'place'; readonly place: Place };

export const narrowest = 320;
export const widest = 800;

/**
 * Whether a page that tells what it shows is on the screen. Chromium loads pages that nobody may ever see; a page that is
 * going away may only say that it shows nothing more.
 */
export function isOnScreen(cases: Seen, { documentLifecycle }: { readonly documentLifecycle?: string }): boolean {
  return (
    documentLifecycle === undefined ||
    documentLifecycle === 'active' ||
    (documentLifecycle !== 'prerender' && !cases?.length)
  );
}
