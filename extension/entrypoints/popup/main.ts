import { browser } from 'wxt/browser';
import { button, element } from '../../panel/element.ts';
import { openSidePanel } from '../../panel/open-side-panel.ts';
import { siteChoice } from '../../panel/site-choice.ts';

// The window is asked for now: inside the click there is no time for it.
const { id: ownWindow } = await browser.windows.getCurrent();

document.body.append(
  element(
    'main',
    {},
    element('h1', {}, 'SEND Kit'),
    siteChoice().part,
    button('Open beside the page', () => openSidePanel(ownWindow).then(() => window.close()), { class: 'quiet' }),
    button('Options', () => browser.runtime.openOptionsPage().then(() => window.close()), { class: 'quiet' }),
  ),
);
