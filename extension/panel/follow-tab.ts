import { browser } from 'wxt/browser';
import { isOnScreen, type FromScreen, type Seen, type ToScreen } from '../messages.ts';
import type { Panel } from './panel.ts';

/** Keeps a side panel on the case of its window's active tab. Blank first, then asked: never the case of another tab. */
export async function followTab(panel: Panel, moved: () => void): Promise<void> {
  const { id: own } = await browser.windows.getCurrent();
  let active: number | undefined;
  let turn = 0;

  const ask = async (): Promise<void> => {
    turn += 1;
    const asked = turn;
    panel.blank();
    const [tab] = await browser.tabs.query({
      active: true,
      ...(own === undefined ? { currentWindow: true } : { windowId: own }),
    });
    active = tab?.id;
    const question: ToScreen = { kind: 'which-case' };
    const answer: Promise<Seen | undefined> | undefined =
      active === undefined ? undefined : browser.tabs.sendMessage(active, question);
    const found = await answer?.catch(() => undefined);
    // A later question, or the page itself, has said more by now.
    if (asked !== turn) return;
    panel.show(found ?? []);
    moved();
  };

  browser.tabs.onActivated.addListener(({ windowId }) => {
    if (windowId === own) void ask();
  });
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    if (tab === active && status === 'complete') moved();
  });
  browser.runtime.onMessage.addListener((message: FromScreen, sender) => {
    if (message.kind !== 'case' || sender.tab?.id === undefined || sender.tab.id !== active) return;
    if (!isOnScreen(message.cases, sender)) return;
    if (!message.cases?.length) return void ask();
    turn += 1;
    panel.show(message.cases);
  });
  await ask();
}
