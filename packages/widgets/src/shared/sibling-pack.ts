import type { Pack } from '@send-kit/pack';

/**
 * Fetches packs from the folder `packs` beside a script, and from nowhere else.
 *
 * @param script the address of the script: `import.meta.url`.
 */
export function siblingPack(script: string): (id: string) => Promise<Pack> {
  return async (id) => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new RangeError(`expected the id of a pack, found "${id}"`);
    const module = (await import(new URL(`packs/${id}.js`, script).href)) as { readonly default: Pack };
    return module.default;
  };
}
