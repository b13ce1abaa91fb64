import { browser } from 'wxt/browser';
import type { FromScreen, ToScreen } from '../messages.ts';
import type { ScreenCase } from '../screen/read-reference.ts';
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
    const answer: Promise<ScreenCase | undefined> | undefined =
      active === undefined ? undefined : browser.tabs.sendMessage(active, question);
    const found = await answer?.catch(() => undefined);
    // A later question, or the page itself, has said more by now.
    if (asked !== turn) return;
    panel.show(found ?? null);
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
    if (!message.case) return void ask();
    turn += 1;
    panel.show(message.case);
  });
  await ask();
}
