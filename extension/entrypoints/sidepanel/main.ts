import england from '@send-kit/pack/packs/england.js';
import { Notebook } from '@send-kit/store';
import { element } from '../../panel/element.ts';
import { followTab } from '../../panel/follow-tab.ts';
import { Panel } from '../../panel/panel.ts';
import { siteChoice } from '../../panel/site-choice.ts';
import { keptRecipes } from '../../recipe/kept.ts';

const choice = siteChoice();
const help = element(
  'div',
  {},
  element('p', {}, 'Open a case in your case system, or type its reference below.'),
  choice.part,
);
const root = element('div');
document.body.append(root);
const panel = new Panel(root, { notebook: new Notebook(), packs: [england], recipes: keptRecipes, help });
void followTab(panel, () => void choice.update());
