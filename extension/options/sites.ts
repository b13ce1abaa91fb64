import { browser } from 'wxt/browser';
import { button, element, field } from '../panel/element.ts';
import { askForSite, leaveSite, permittedSites, siteName, siteOf } from '../sites.ts';

/** The sites on which SEND Kit is used: permit one more, take one back. */
export function siteSection(say: (words: string) => void): HTMLElement {
  const list = element('ul', { class: 'list' });
  const none = element(
    'p',
    {},
    'No site yet. Open your case system, press SEND Kit in the toolbar, and choose “Use on this site”; or enter its address here.',
  );
  const address = field('site', 'Address of your case system', 'For example https://cases.example.gov.uk', {
    type: 'text',
    inputmode: 'url',
  });
  const form = element('form', {}, address.line, element('button', {}, 'Use on this site'));

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = address.input.value.trim();
    const site = siteOf(typed) ?? siteOf(`https://${typed}`);
    address.fault(site ? undefined : 'Enter an address that begins with https:// or http://');
    if (!site) return address.input.focus();
    // The browser asks the user only inside the click itself: nothing may be awaited before.
    askForSite(site).then(
      (isPermitted) => {
        say(isPermitted ? `SEND Kit is used on ${siteName(site)}.` : `${siteName(site)} was not permitted.`);
        if (isPermitted) address.input.value = '';
      },
      () => address.fault('The browser does not let extensions work on this address'),
    );
  });

  const update = async (): Promise<void> => {
    const sites = await permittedSites();
    none.hidden = sites.length > 0;
    list.hidden = sites.length === 0;
    list.replaceChildren(
      ...sites.map((site) => {
        const stop = async (): Promise<void> => {
          const isDone = await leaveSite(site).catch(() => false);
          say(
            isDone
              ? `SEND Kit is no longer used on ${siteName(site)}. Your notes are kept.`
              : `${siteName(site)} cannot be taken back here: it belongs to this build of SEND Kit.`,
          );
          address.input.focus();
        };
        const name = siteName(site);
        return element(
          'li',
          {},
          element('code', {}, name),
          button('Stop using', stop, { class: 'quiet', 'aria-label': `Stop using SEND Kit on ${name}` }),
        );
      }),
    );
  };
  browser.permissions.onAdded.addListener(() => void update());
  browser.permissions.onRemoved.addListener(() => void update());
  void update();

  return element(
    'section',
    { 'aria-labelledby': 'sites' },
    element('h2', { id: 'sites' }, 'Sites'),
    element(
      'p',
      {},
      'SEND Kit sees nothing but the sites listed here. On those it reads the case reference from the screen and shows its tab at the edge.',
    ),
    none,
    list,
    form,
  );
}
