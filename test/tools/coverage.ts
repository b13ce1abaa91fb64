// `npm run coverage:sources`: every row of the source map with where it lives in the kit. Ends badly where one is missing.
import { readPacks } from '../../packages/pack/read-folder.ts';
import { coverage, documentOf, readSourceMap, type Place } from './source-map.ts';

const packs = readPacks();
let missing = 0;
for (const { id, title, places, missing: wanted, because } of coverage(packs, readSourceMap())) {
  console.log(`\n${id}  ${title}`);
  for (const place of places) console.log(`    ${sayWhere(place)}`);
  for (const reason of because) console.log(`    ${reason}`);
  for (const kind of wanted) console.log(`    MISSING: ${kind}`);
  missing += wanted.length;
}
console.log(`\n${missing === 0 ? 'Every row is there.' : `${missing} missing.`}`);
process.exitCode = missing === 0 ? 0 : 1;

/** `checklist  Document, section → packages/pack/…json sections.test.items.may-need`. */
function sayWhere({ pack, kind, sources, citation, file, item }: Place): string {
  const sections = new Map<string, string[]>();
  for (const source of sources) {
    const title = documentOf(pack, source, packs)?.document.title ?? source.document;
    sections.set(title, [...(sections.get(title) ?? []), source.section]);
  }
  const from = [...sections].map(([document, names]) => `${document}, ${names.join('; ')}`).join(' and ');
  return `${kind.padEnd(10)} ${from || citation || ''} → ${file}${item && ` ${item}`}`;
}
