import { defineConfig } from 'wxt';

/**
 * For the end-to-end tests and `npm run practice` only: a site that is permitted from the start, because no program can
 * answer the browser's own permission prompt. A build for people is made without it.
 */
const permittedForTests = process.env.SEND_KIT_PERMITTED_SITE;

// eslint-disable-next-line no-restricted-syntax -- WXT reads its settings from the default export.
export default defineConfig({
  srcDir: 'extension',
  outDir: 'extension/.output',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${permittedForTests ? '-practice' : ''}`,
  manifest: ({ browser }) => ({
    name: permittedForTests ? 'SEND Kit (practice build)' : 'SEND Kit',
    description:
      'SEND deadlines with the law they come from, and your own notes, beside the case system you already use.',
    permissions: [
      // Recipes, the overlay's place, and what the worker must remember while the browser runs.
      'storage',
      // Notes are the user's own record: without it a browser short of space may throw the database away.
      'unlimitedStorage',
      // Puts the small script on the sites the user permitted, and takes it off again.
      'scripting',
      // Tells which site the toolbar button was pressed on, at that moment only, so that it can be offered.
      'activeTab',
      // The panel beside the page; in Firefox the sidebar needs no permission.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // No site at install. Each is asked for by itself, inside a click; http too, because old systems speak nothing else.
    host_permissions: permittedForTests ? [permittedForTests] : [],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // The overlay is framed by permitted pages; which ones is not known at install. It stays locked and empty for any
    // page but the one whose script of ours opened it.
    web_accessible_resources: [
      {
        resources: ['overlay.html'],
        matches: ['https://*/*', 'http://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    // Nothing but our own files, and no connection anywhere: what is written down cannot be sent.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'; object-src 'none'",
    },
    action: { default_title: 'SEND Kit' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'send-kit@send-kit.invalid',
              // The first release in which a Manifest V3 extension can ask for single sites.
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // The first release with light-dark() in its styles.
          minimum_chrome_version: '123',
        }),
  }),
  vite: () => ({
    plugins: [
      {
        // What WXT would put around the script in the page is a log that stays silent: the script is all there is to it.
        name: 'send-kit-bare-screen',
        enforce: 'pre',
        transform: (code: string, id: string) =>
          id.includes('unlisted-script-entrypoint')
            ? `${/^import .*$/m.exec(code)?.[0] ?? ''}\ndefinition.main();`
            : undefined,
      },
    ],
    resolve: { conditions: ['@send-kit/source', 'module', 'browser', 'import', 'default'] },
    // Decorators as in packages/widgets/tsconfig.json: the standard ones are left as they are, and the page stays empty.
    oxc: {
      decorator: { legacy: true },
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    },
    // The loader of preloads would use fetch, which the policy above forbids.
    build: { modulePreload: false, sourcemap: false },
  }),
});
