import 'wxt/browser';

declare module 'wxt/browser' {
  // WXT writes the exact paths during a build; the type check must not depend on one.
  interface WxtRuntime {
    getURL(path: string): string;
  }
}
