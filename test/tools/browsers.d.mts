export function findBrowser(browser: 'chromium' | 'firefox'): string | undefined;
export function commandFor(browser: 'chromium' | 'firefox'): string;
export const chromiumArguments: string[];
