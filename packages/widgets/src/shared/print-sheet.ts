/**
 * Prints something alone, not the page around it.
 *
 * @param root where the sheet is put up meanwhile: a shadow root that knows the class `unseen`.
 * @param paper rules of style for the sheet.
 */
export async function printSheet(root: ParentNode, sheet: Node, paper: string, title: string): Promise<void> {
  const frame = document.createElement('iframe');
  // Out of sight and not hidden: Firefox prints nothing of a frame that is not laid out.
  frame.className = 'unseen';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.title = 'Sheet for the printer';
  // Firefox puts a fresh document into an empty frame a moment later: what was written before is lost.
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  root.append(frame);
  await loaded;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) return;
  // A style element would be refused by a strict page; a sheet made by script is not.
  const look = new view.CSSStyleSheet();
  look.replaceSync(paper);
  view.document.adoptedStyleSheets = [look];
  view.document.title = title;
  view.document.documentElement.lang = 'en-GB';
  view.document.body.append(view.document.importNode(sheet, true));
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
