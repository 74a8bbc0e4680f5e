// How the figures are put to whoever runs the bench: Swedish lines in columns, and whether each goal was met.

/** The middle one, in any order; the upper of two. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** As Swedish has it: `1 234,5`. */
export function number(value, decimals = 0) {
  return value.toLocaleString('sv-SE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

export function say(text) {
  console.log(text);
}

export function heading(text) {
  say(`\n${text}`);
}

export function line(name, ...columns) {
  say(`  ${name.padEnd(34)}${columns.map((column) => column.padStart(20)).join('')}`);
}

/** Tells whether the goal was met, and gives it back. */
export function goal(text, met) {
  say(`  Krav: ${text} – ${met ? 'uppfyllt' : 'INTE uppfyllt'}`);
  return met;
}
