// Put into each page of the stand-in before its own scripts: notes, in the pane's, when it has loaded and when what an officer waits
// for has been drawn. `malljusTimes` holds the milliseconds of `load`, `usable` (the button) and `read` (the workbook's tables).
/* global document, location, MutationObserver, requestAnimationFrame, setTimeout */

const isThere = {
  usable: () =>
    [...document.querySelectorAll('button')].some(
      ({ textContent, disabled, ariaDisabled }) =>
        textContent === 'Bedöm måluppfyllelse' && !disabled && ariaDisabled !== 'true',
    ),
  read: () => document.getElementById('tables') !== null,
};

if (location.pathname.endsWith('/taskpane.html')) watch();

function watch() {
  const times = {};
  globalThis.malljusTimes = times;
  const note = (name) => {
    times[name] = performance.now();
  };
  globalThis.addEventListener('load', () => note('load'));
  const waiting = new Set(Object.keys(isThere));
  new MutationObserver(() => {
    for (const name of waiting) {
      if (!isThere[name]()) continue;
      waiting.delete(name);
      // When it has been drawn and the page has time for a click, which may be later than when it is there.
      requestAnimationFrame(() => setTimeout(() => note(name), 0));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
