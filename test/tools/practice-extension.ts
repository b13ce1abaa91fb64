import { join } from 'node:path';
import { root } from './files.ts';
import { follow } from './tool.ts';

/** Where the practice system answers, and the permission that covers it. */
export const practiceSite = 'http://127.0.0.1/*';

/**
 * Builds the extension as people get it, or for practice: then the practice system is permitted from the start, because
 * no program can press the button of Chromium's own permission prompt.
 *
 * @returns the folder to load.
 */
export async function buildExtension(browser: 'chrome' | 'firefox', isPractice: boolean): Promise<string> {
  const packs = await follow('test/tools/build.ts', ['packs']);
  const env = { SEND_KIT_PERMITTED_SITE: isPractice ? practiceSite : '' };
  const code = packs || (await follow('wxt', ['build', '-b', browser, '--level', 'warn'], { env }));
  if (code !== 0) throw new Error(`the extension for ${browser} could not be built`);
  return join(root, `extension/.output/${browser}-mv3${isPractice ? '-practice' : ''}`);
}
