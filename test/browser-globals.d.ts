// The globals of a `*.browser.test.ts`, put there by tools/browser-tests.ts.
type Run = () => void | Promise<void>;

declare function test(title: string, run: Run): void;
declare function suite(title: string, run: () => void): void;
declare function setup(run: Run): void;
declare function teardown(run: Run): void;
declare function suiteSetup(run: Run): void;
declare function suiteTeardown(run: Run): void;
declare function it(title: string, run: Run): void;
declare function describe(title: string, run: () => void): void;
declare function beforeEach(run: Run): void;
declare function afterEach(run: Run): void;
declare function before(run: Run): void;
declare function after(run: Run): void;
