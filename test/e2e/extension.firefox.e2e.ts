import { firefox } from './extension-browser.ts';
import { journey } from './extension-journey.ts';

journey('Firefox', firefox);
