import type { Day } from '@send-kit/pack';

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const shortDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

export function element(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function dateOf(day: Day): string {
  return longDate.format(noon(day)).replace(',', '');
}

export function shortDateOf(day: Day): string {
  return shortDate.format(noon(day));
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}
