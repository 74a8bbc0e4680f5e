// Watches that the add-in starts. The two scripts of the page meet in one attribute, since they share no module.
import { hideNotice, showNotice } from './notice.ts';

/** How long Microsoft's library may take. */
export const START_LIMIT_MS = 10_000;

/** Shows a message when `reportStarted` has not been called in time. */
export function guardStart(page: Document, timer: Pick<Window, 'setTimeout'>): void {
  timer.setTimeout(() => {
    if (page.documentElement.dataset['started'] === undefined) showNotice(page, 'no-office');
  }, START_LIMIT_MS);
}

/** The library has answered, perhaps late: a message about it goes away. */
export function reportStarted(page: Document): void {
  page.documentElement.dataset['started'] = '';
  if (page.documentElement.dataset['notice'] === 'no-office') hideNotice(page);
}
