// When a call has to look at the cells themselves: where the bare value may mean something else than what the cell shows.
import type { Argument } from './argument.ts';

// Words and then one figure, «minst 90»: neither percent, unit nor date, so that the format of a whole number says nothing more.
const PLAIN_FIGURE = /^\D*\d[\d\s]*$/u;

/** Whether some målvärde is such that the number format of what is held to it may matter. */
export function formatsMatter(target: Argument): boolean {
  return someValue(target, (value) => typeof value !== 'string' || !PLAIN_FIGURE.test(value));
}

/**
 * Whether the cells behind an argument have to be read. A 0 may be a blank cell, since Excel for Windows and Mac hands blanks over as 0;
 * a number may be shown as percent, rounded or as a date. Where Excel does not tell the place, only a 0 cannot be trusted.
 */
export function needsFacts(argument: Argument, formatMatters: boolean): boolean {
  if (argument.area === null) return false;
  if (argument.area === undefined) return someValue(argument, (value) => value === 0);
  return someValue(
    argument,
    (value) =>
      typeof value === 'number' &&
      (value === 0 || formatMatters || !Number.isInteger(value) || Math.abs(value) <= 1),
  );
}

function someValue(argument: Argument, holds: (value: unknown) => boolean): boolean {
  for (let row = 0; row < argument.rows; row++)
    for (let column = 0; column < argument.columns; column++)
      if (holds(argument.at(row, column).value)) return true;
  return false;
}
