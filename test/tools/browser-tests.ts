// Runs one `*.browser.test.ts` in its page. `test`, `suite` and the hooks are globals, under both of their usual names.
// What a page says on its console, or throws with nobody listening, is a fault: the test during which it happens fails.
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { runTests } from '@web/test-runner-mocha/dist/standalone.js';

type Run = () => void | Promise<void>;
type Hook = (run: Run) => void;
type Test = (title: string, run: Run) => void;
interface Page {
  __WTR_CONFIG__: { testFile: string };
  suite: unknown;
  test: Test;
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

/** A test that also fails when its page was not quiet. (A failing hook would end the whole file instead.) */
function quietly(original: Test): Test {
  return (title, run) =>
    original(title, async () => {
      await run();
      const messages = said.splice(0);
      if (messages.length > 0) throw new Error(`expected a quiet page, it said:\n${messages.join('\n')}`);
    });
}

await runTests(async () => {
  page.test = quietly(page.test);
  Object.assign(page, {
    describe: page.suite,
    it: page.test,
    before: page.suiteSetup,
    after: page.suiteTeardown,
    beforeEach: page.setup,
    afterEach: page.teardown,
  });
  page.setup(async () => {
    document.body.replaceChildren();
    // A Tab past the last control of a page goes on to Firefox's own window; the next test must not start there.
    if (!document.hasFocus()) await executeServerCommand('send-kit-take-focus');
  });
  // The page may have been emulating something for the file before.
  await emulateMedia({});
  await import(new URL(page.__WTR_CONFIG__.testFile, document.baseURI).href);
});
