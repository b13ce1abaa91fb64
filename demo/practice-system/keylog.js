// For the tests only: writes down every key and every typed text that this page can hear.
window.heard = [];
for (const name of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionupdate', 'paste']) {
  window.addEventListener(
    name,
    (event) => window.heard.push(`${name}:${event.key ?? event.data ?? ''}:${event.composedPath?.()[0]?.value ?? ''}`),
    true,
  );
}
