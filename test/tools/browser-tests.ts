// Runs one `*.browser.test.ts` in its page. `test`, `suite` and the hooks are globals, under both of their usual names.
// What a page says on its console, or throws with nobody listening, is a fault: the test during which it happens fails.
import { emulateMedia } from '@web/test-runner-commands';
import { runTests } from '@web/test-runner-mocha/dist/standalone.js';

type Hook = (run: () => void | Promise<void>) => void;
interface Page {
  __WTR_CONFIG__: { testFile: string };
  suite: unknown;
  test: unknown;
  setup: Hook;
  teardown: Hook;
  suiteSetup: Hook;
  suiteTeardown: Hook;
}

const page = globalThis as unknown as Page;
const said: string[] = [];

for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  const original = console[method].bind(console);
  console[method] = (...words: unknown[]): void => {
    said.push(`console.${method}: ${words.map(String).join(' ')}`);
    original(...words);
  };
}
addEventListener('error', (event) => said.push(`uncaught: ${event.message}`));
addEventListener('unhandledrejection', (event) => said.push(`unhandled: ${String(event.reason)}`));
addEventListener('securitypolicyviolation', (event) =>
  said.push(`policy: ${event.violatedDirective} ${event.blockedURI}`),
);

await runTests(async () => {
  Object.assign(page, {
    describe: page.suite,
    it: page.test,
    before: page.suiteSetup,
    after: page.suiteTeardown,
    beforeEach: page.setup,
    afterEach: page.teardown,
  });
  page.setup(() => {
    document.body.replaceChildren();
  });
  page.teardown(() => {
    const messages = said.splice(0);
    if (messages.length > 0) throw new Error(`expected a quiet page, it said:\n${messages.join('\n')}`);
  });
  // The page may have been emulating something for the file before.
  await emulateMedia({});
  await import(new URL(page.__WTR_CONFIG__.testFile, document.baseURI).href);
});
