// Reading cells as målvärden and utfall, each distinct content once per run: large workbooks repeat the same wordings.
import type { Cell } from '../model/cell.ts';
import type { Outcome } from '../swedish/outcome.ts';
import { parseOutcome, type OutcomeHints } from '../swedish/parse-outcome.ts';
import { parseTarget } from '../swedish/parse-target.ts';
import type { Target } from '../swedish/target.ts';
import { parseUnit } from '../swedish/unit.ts';
import { directionOfName, type NameDirection } from '../rules/direction-of-name.ts';

/** What the cells of one run say; the same content always gives the same object. */
export interface Readings {
  readonly target: (cell: Cell) => Target;
  readonly outcome: (cell: Cell, hints: OutcomeHints) => Outcome;
  readonly direction: (name: string) => NameDirection;
  readonly unit: (text: string) => string | null;
}

/** More distinct contents than this are read anew, so that the memory stays bounded. */
const MOST_REMEMBERED = 20_000;

/** Readings for one workbook; `date1904` tells from which year it counts its days. */
export function createReadings(date1904: boolean): Readings {
  const targets = remember<Target>();
  const outcomes = remember<Outcome>();
  const directions = remember<NameDirection>();
  const units = remember<string | null>();
  return {
    target: ({ value, numberFormat }) =>
      targets(keyOf(value, numberFormat), () => parseTarget({ value, numberFormat, date1904 })),
    outcome: ({ value, numberFormat }, hints) => {
      const read = (): Outcome => parseOutcome({ value, numberFormat, date1904 }, hints);
      // A stored number is read faster than it is found again.
      return typeof value === 'number'
        ? read()
        : outcomes(keyOf(value, numberFormat, hints.expects, hints.unit), read);
    },
    direction: (name) => directions(name, () => directionOfName(name)),
    unit: (text) => units(text, () => parseUnit(text)),
  };
}

// The type is part of the key: the text «1» and the number 1 are read differently.
function keyOf(value: Cell['value'], ...parts: readonly (string | undefined)[]): string {
  const content = typeof value === 'object' ? (value?.error ?? '') : String(value);
  return [typeof value, content, ...parts.map((part) => part ?? '')].join('\u0000');
}

function remember<T>(): (key: string, read: () => T) => T {
  const known = new Map<string, T>();
  return (key, read) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = read();
    if (known.size < MOST_REMEMBERED) known.set(key, value);
    return value;
  };
}
