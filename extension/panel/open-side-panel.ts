import { browser } from 'wxt/browser';

/** Opens the panel beside the page. Must be called inside a click. */
export async function openSidePanel(windowId: number | undefined): Promise<void> {
  // Firefox calls it a sidebar, and the shared types do not know it.
  const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction) await sidebarAction.open();
  else if (windowId !== undefined) await browser.sidePanel.open({ windowId });
}
