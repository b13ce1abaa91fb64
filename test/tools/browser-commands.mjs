// What the browser tests' own tools lack, as a plugin of the test runner.

const features = {
  colorScheme: { name: 'prefers-color-scheme', firefox: 'prefersColorSchemeOverride' },
  reducedMotion: { name: 'prefers-reduced-motion', firefox: 'prefersReducedMotionOverride' },
  forcedColors: { name: 'forced-colors', firefox: 'forcedColorsOverride' },
};
const command = 'send-kit-emulate-media';
const focusCommand = 'send-kit-take-focus';
const emulated = new WeakSet();

/**
 * `emulateMedia({ media, colorScheme, reducedMotion, forcedColors })` in both browsers. Each call replaces the one
 * before; `emulateMedia({})` undoes it. The stock command knows no forced colours and no Firefox.
 */
export function browserCommands() {
  return {
    name: 'send-kit-commands',
    // axe-core is a classic script: it leaves its work on the window. Tests write `import axe from 'axe-core'`.
    transform({ path, body }) {
      if (path.endsWith('/axe-core/axe.js')) return `${body}\nexport default globalThis.axe;\n`;
      // The first plugin that knows a command answers it, and the runner puts its own before ours: ours has its own name.
      if (path.endsWith('/test-runner-commands/browser/commands.mjs')) {
        return body.replace("'emulate-media'", `'${command}'`);
      }
      return undefined;
    },
    async executeCommand({ command: asked, payload, session }) {
      if (asked !== command && asked !== focusCommand) return undefined;
      const page = session.browser.getPage(session.id);
      if (asked === focusCommand) {
        await page.bringToFront();
        if (session.browser.name === 'Firefox') await inWindowOfFirefox(page, 'tab.focus();');
        return true;
      }
      const wish = payload ?? {};
      if (Object.keys(wish).length === 0 && !emulated.has(page)) return true;
      await (session.browser.name === 'Firefox' ? inFirefox(page, wish) : inChromium(page, wish));
      emulated.add(page);
      return true;
    },
  };
}

// The emulation belongs to the DevTools session that asked for it and ends with it: one a page, kept open.
const sessions = new WeakMap();

async function inChromium(page, wish) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  await sessions.get(page).send('Emulation.setEmulatedMedia', {
    media: wish.media ?? '',
    features: Object.entries(features).map(([key, { name }]) => ({ name, value: wish[key] ?? '' })),
  });
}

// WebDriver BiDi has no command for this yet. Firefox's own window has; `--remote-allow-system-access` opens it.
function inFirefox(page, wish) {
  const settings = {
    mediumOverride: wish.media ?? '',
    ...Object.fromEntries(Object.entries(features).map(([key, { firefox }]) => [firefox, wish[key] ?? 'none'])),
  };
  return inWindowOfFirefox(page, `Object.assign(tab.browsingContext, ${JSON.stringify(settings)});`);
}

/** Runs a line in Firefox's own window, where `tab` is the browser that shows the page. */
async function inWindowOfFirefox(page, line) {
  const { connection } = page.browser();
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', {
    expression: `(() => {
      const tab = gBrowser.browsers.find((one) => one.currentURI.spec === ${JSON.stringify(page.url())});
      ${line}
    })()`,
    target: { context: tree.result.contexts[0].context },
    awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error(`Firefox refused: ${JSON.stringify(result)}`);
}
