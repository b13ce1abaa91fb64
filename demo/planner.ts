// A page that opens links and keeps what a host should keep: the school's dates, and what a calendar was last told.
import england from '@send-kit/pack/packs/england.js';
import { SendPlanner } from '@send-kit/widgets/planner.js';
import { openLink, SendTakeAway } from '@send-kit/widgets/take-away.js';
import { SendWhatIf } from '@send-kit/widgets/what-if.js';

for (const element of [SendPlanner, SendWhatIf, SendTakeAway]) element.defaultPacks = [england];

const planner = document.querySelector<SendPlanner>('#planner');
const whatIf = document.querySelector<SendWhatIf>('#what-if');
const takeAway = document.querySelector<SendTakeAway>('#take-away');
const said = document.querySelector('#link');

/** A private window may refuse to keep anything; the page works without. */
function kept<T>(key: string): T | undefined {
  try {
    return (JSON.parse(localStorage.getItem(`send-kit-${key}`) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}
function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(`send-kit-${key}`, JSON.stringify(value));
  } catch {
    // Nothing to do: see above.
  }
}

function open(): void {
  const link = openLink(location.hash, [england]);
  if (!link || !said) return;
  if ('refused' in link) {
    said.textContent = link.refused;
    return;
  }
  said.textContent = 'The dates of the link are shown below.';
  if (whatIf) whatIf.question = link.question;
  if (takeAway) takeAway.question = link.question;
}

const dates = kept<Pick<SendPlanner, 'terms' | 'closed'>>('planner');
if (planner && dates) Object.assign(planner, { terms: dates.terms, closed: dates.closed });
planner?.addEventListener('send-planner-change', ({ dates: changed }) => keep('planner', changed));

if (takeAway) Object.assign(takeAway, kept<Pick<SendTakeAway, 'seed' | 'sequence' | 'sent'>>('taken-away') ?? {});
takeAway?.addEventListener('send-taken-away', ({ seed, sequence, sent }) =>
  keep('taken-away', { seed, sequence, sent }),
);

addEventListener('hashchange', open);
open();
