import england from '@send-kit/pack/packs/england.js';
import { Notebook } from '@send-kit/store';
import { narrowest, widest, type OverlayWish, type Place, type ToOverlay } from '../messages.ts';
import { keptRecipes } from '../recipe/kept.ts';
import { button, element } from './element.ts';
import { Panel } from './panel.ts';

/** Fills the overlay, once its nonce was answered. */
export function openOverlay(port: MessagePort): void {
  const wish = (message: OverlayWish): void => port.postMessage(message);
  let place: Place = { edge: 'right', width: narrowest };
  const move = button(
    '',
    () => wish({ kind: 'place', place: arrange({ ...place, edge: place.edge === 'left' ? 'right' : 'left' }) }),
    {
      class: 'quiet',
    },
  );
  const handle = element('div', {
    class: 'handle',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': 'Width of SEND Kit',
    'aria-valuemin': String(narrowest),
    'aria-valuemax': String(widest),
  });
  const arrange = (next: Place): Place => {
    place = { edge: next.edge, width: Math.round(Math.min(widest, Math.max(narrowest, next.width))) };
    move.textContent = place.edge === 'left' ? 'Move right' : 'Move left';
    handle.setAttribute('aria-valuenow', String(place.width));
    document.body.dataset.edge = place.edge;
    return place;
  };
  const resize = (width: number): void => wish({ kind: 'place', place: arrange({ ...place, width }) });
  // Away from its edge of the screen the overlay grows.
  const outward = (): number => (place.edge === 'right' ? -1 : 1);

  handle.addEventListener('keydown', (event) => {
    const steps: Record<string, number> = { ArrowLeft: -32, ArrowRight: 32 };
    const step = steps[event.key];
    if (step !== undefined) resize(place.width + step * outward());
    else if (event.key === 'Home') resize(narrowest);
    else if (event.key === 'End') resize(widest);
    else return;
    event.preventDefault();
  });
  handle.addEventListener('pointerdown', ({ pointerId, screenX }) => {
    const { width } = place;
    const drag = (event: PointerEvent): void => resize(width + (event.screenX - screenX) * outward());
    handle.setPointerCapture(pointerId);
    handle.addEventListener('pointermove', drag);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', drag), {
      once: true,
    });
  });

  let isKeyDown = false;
  let isLeaving = false;
  const leave = (): void => {
    // The frame is only hidden at first, so that what was typed last can still be kept. And the keyboard goes back to
    // the page only when no key is down: the page would hear it come up.
    panel.blank();
    isLeaving = isKeyDown;
    if (!isLeaving) wish({ kind: 'close' });
  };
  const released = (): void => {
    isKeyDown = false;
    if (isLeaving) leave();
  };
  window.addEventListener('keydown', () => (isKeyDown = true), { capture: true });
  window.addEventListener('keyup', released);
  window.addEventListener('blur', released);
  const close = button('Close', leave);
  window.addEventListener('keydown', (event) => {
    const inDialog = event.composedPath().some((target) => target instanceof HTMLDialogElement && target.open);
    if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) leave();
  });

  const help = element('p', {}, 'No case reference was found here. Open a case, or type its reference below.');
  const root = element('div');
  document.body.replaceChildren(root);
  const panel = new Panel(root, {
    notebook: new Notebook(),
    packs: [england],
    recipes: keptRecipes,
    // In the header for screen readers' sake: what stands outside every landmark is easily missed.
    controls: element('div', { class: 'controls' }, handle, move, close),
    help,
  });
  port.onmessage = ({ data }: MessageEvent<ToOverlay>) => {
    if (data.kind === 'case') panel.show(data.cases);
    else if (data.kind === 'place') arrange(data.place);
    else panel.focus();
  };
  wish({ kind: 'ready' });
}
