import { chromium } from './extension-browser.ts';
import { journey } from './extension-journey.ts';

journey('Chromium', chromium);
