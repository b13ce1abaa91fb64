import type { Pack } from '../../packages/pack/schema/pack.ts';

/** Modules for browsers of which there is a second form, in two files. */
const apart = ['england-ehc-request', 'england-support', 'nhs-quick-guide-health-advice', 'nhs-quick-guide-pathways'];

/**
 * Packs whose lists of words to be warned of lie in a file of their own, by their path in `packages/pack/dist`: the words
 * are of no use before somebody has typed something, and are some 15 hundredths of a pack.
 */
export function wordModules(modules: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    apart.flatMap((name) => {
      const module = modules[`packs/${name}.js`];
      if (module === undefined) return [];
      const [origin = '', rest = ''] = module.split('export default ');
      const pack = JSON.parse(rest.replace(/;\s*$/, '')) as Pack;
      const { wording, ...others } = pack;
      const { id, title, lawCheckedOn } = pack;
      const words = { id, title, lawCheckedOn, deadlines: [], exceptions: [], sets: {}, bankHolidays: [], wording };
      return [
        [`packs/${name}-without-words.js`, `${origin}export default ${JSON.stringify(others)};\n`],
        [`packs/${name}-words.js`, `${origin}export default ${JSON.stringify(words)};\n`],
      ];
    }),
  );
}
