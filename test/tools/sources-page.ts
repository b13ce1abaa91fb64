import type { Change, SourceDocument, Standing } from '../../packages/pack/schema/document.ts';
import type { Pack } from '../../packages/pack/schema/pack.ts';
import { changeOf, coverage, documentOf, placesOf, type Covered, type Place, type SourceMap } from './source-map.ts';

/**
 * What the documents hold and where each part is in the kit, as HTML for the workshop's page: first the parts, then
 * document by document, with edition, standing and what has changed since.
 */
export function sourcesPage(packs: readonly Pack[], map: SourceMap): string {
  const places = placesOf(packs);
  const named = map.sources.flatMap(({ pack, documents }) => documents.map((id) => found(pack, id, packs)));
  const others = packs
    .flatMap((pack) => (pack.documents ?? []).map((document) => ({ pack, document })))
    .filter(({ document }) => !named.some((one) => one.document === document));
  const parts = coverage(packs, map);
  const groups = map.sources.map(({ letter, pack, documents }) => {
    const titles = documents.map((id) => found(pack, id, packs).document.title).join('; ');
    const rows = parts.filter(({ id }) => id.startsWith(letter)).map((row) => part(row, packs));
    return `<h3>${escape(packs.find(({ id }) => id === pack)?.title ?? pack)}</h3>
<p class="hint">${escape(titles)}</p>
<dl class="parts">${rows.join('\n')}</dl>`;
  });
  return `<section aria-labelledby="parts-title">
<h2 id="parts-title">${parts.length} parts, and where each is</h2>
${groups.join('\n')}
</section>
<section aria-labelledby="documents-title">
<h2 id="documents-title">Document by document</h2>
${named.map(({ pack, document }) => article(pack, document, places, packs, true)).join('\n')}
</section>
<section aria-labelledby="law-title">
<h2 id="law-title">The law and the guidance they rest on</h2>
${others.map(({ pack, document }) => article(pack, document, places, packs, false)).join('\n')}
</section>`;
}

const standings: Record<Standing, string> = {
  law: 'Law',
  guidance: 'National guidance',
  local: 'Local practice: not a legal requirement',
};

const kindWords: Record<Place['kind'], string> = {
  timetable: 'Time limit',
  pathway: 'Decision chart',
  letter: 'Letter',
  checklist: 'Checklist',
  glossary: 'Glossary',
  directory: 'Directory',
  cycle: 'Cycle',
};

function part({ id, title, places, because }: Covered, packs: readonly Pack[]): string {
  const lines = byFile(places).map((all) => {
    const [place] = all;
    if (!place) return '';
    const [source] = place.sources;
    const from = source && documentOf(place.pack, source, packs);
    const words = `${kindWords[place.kind]}: ${escape(place.title)}`;
    const name =
      from && source ? `<a href="#${anchor(from.pack.id, from.document.id, source.section)}">${words}</a>` : words;
    const rests = place.sources.length === 0 && place.citation !== undefined ? ` (${escape(place.citation)})` : '';
    return `<li>${name}${rests} <code>${escape(place.file.replace('packages/pack/', ''))}</code></li>`;
  });
  return `<div id="part-${id}"><dt><span class="row">${id}</span> ${escape(title)}</dt>
<dd><ul>${lines.join('')}</ul>${because.map((reason) => `<p class="hint">${escape(reason)}</p>`).join('')}</dd></div>`;
}

function article(
  pack: Pack,
  document: SourceDocument,
  all: readonly Place[],
  packs: readonly Pack[],
  isWhole: boolean,
): string {
  const { id, title, publisher, edition, published, standing, url, sections } = document;
  const own = all.filter((place) =>
    place.sources.some((source) => documentOf(place.pack, source, packs)?.document === document),
  );
  const drawn = sections.map((section) => ({
    section,
    places: own.filter((place) =>
      place.sources.some((source) => source.document === id && source.section === section.id),
    ),
  }));
  const empty = drawn.filter(({ places }) => places.length === 0).map(({ section }) => section.id);
  const changes = [...new Set(own.flatMap(({ changed, pack: name }) => changed.map((change) => `${name}/${change}`)))]
    .map((key) => changeOf(key.split('/')[0] ?? '', key.split('/')[1] ?? '', packs))
    .filter((change) => change !== undefined);
  const unique = [...new Map(changes.map((change) => [change.id, change])).values()];
  unique.sort((a, b) => a.from.localeCompare(b.from));
  const name = url ? `<a href="${escape(url)}" rel="noopener">${escape(title)}</a>` : escape(title);
  const shown = drawn.filter(({ places }) => places.length > 0);
  return `<article class="document" aria-labelledby="${anchor(pack.id, id)}">
<h3 id="${anchor(pack.id, id)}">${name}</h3>
<dl class="about">
<div><dt>By</dt><dd>${escape(publisher)}</dd></div>
<div><dt>Edition</dt><dd>${escape(edition)}</dd></div>
<div><dt>Published</dt><dd>${published === undefined ? 'It carries no date' : dateOf(published)}</dd></div>
<div><dt>Standing</dt><dd>${standings[standing]}</dd></div>
</dl>
${unique.length > 0 ? `<h4>What has changed since</h4>\n<ul>${unique.map(change).join('')}</ul>` : ''}
${shown.map((one) => section(pack, document, one.section, one.places, packs)).join('\n')}
${isWhole && empty.length > 0 ? `<p class="hint">Nothing is drawn from: ${escape(empty.join('; '))}.</p>` : ''}
</article>`;
}

function section(
  pack: Pack,
  document: SourceDocument,
  { id, title }: SourceDocument['sections'][number],
  places: readonly Place[],
  packs: readonly Pack[],
): string {
  const lines = byFile(places).map((all) => {
    const [first] = all;
    if (!first) return '';
    const items = all.filter(({ item }) => item !== '').map((place) => `<li>${itemOf(place, document, packs)}</li>`);
    return `<li>${kindWords[first.kind]}: ${escape(first.title)} <code>${escape(first.file.replace('packages/pack/', ''))}</code>${
      items.length > 0 ? `<ul>${items.join('')}</ul>` : ''
    }</li>`;
  });
  const name = id.toLowerCase() === title.toLowerCase() ? escape(id) : `${escape(id)} <span>${escape(title)}</span>`;
  return `<h4 id="${anchor(pack.id, document.id, id)}">${name}</h4>
<ul class="where">${lines.join('')}</ul>`;
}

function byFile(places: readonly Place[]): Place[][] {
  const files = new Map<string, Place[]>();
  for (const place of places) files.set(place.file, [...(files.get(place.file) ?? []), place]);
  return [...files.values()];
}

/** The words of an item; its standing where it is another than the document's; what has changed about it. */
function itemOf(
  { pack, name, item, standing, changed }: Place,
  document: SourceDocument,
  packs: readonly Pack[],
): string {
  const notes = [
    ...(standing !== undefined && standing !== document.standing ? [standings[standing]] : []),
    ...changed.map((id) => `changed: ${changeOf(pack, id, packs)?.title ?? id}`),
  ];
  const said = notes.length > 0 ? ` <small>(${escape(notes.join('; '))})</small>` : '';
  return `${escape(name || item)}${said}`;
}

function change({ title, from, says, citation }: Change): string {
  return `<li><strong>${escape(title)}</strong>, from ${dateOf(from)}. ${escape(says)} <a href="${escape(citation.url)}" rel="noopener">${escape(citation.text)}</a></li>`;
}

function found(name: string, id: string, packs: readonly Pack[]): { pack: Pack; document: SourceDocument } {
  const pack = packs.find((one) => one.id === name);
  const document = pack?.documents?.find((one) => one.id === id);
  if (!pack || !document) throw new RangeError(`expected the document "${id}" in the pack "${name}"`);
  return { pack, document };
}

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `2018-07-12`, `2014-09` or `2014`, as people write it. */
function dateOf(day: string): string {
  const parts = day.split('-').length;
  if (parts === 1) return day;
  return (parts === 2 ? months : days).format(new Date(`${parts === 2 ? `${day}-01` : day}T12:00:00Z`));
}

function anchor(...names: readonly string[]): string {
  return names.map((name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')).join('--');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
