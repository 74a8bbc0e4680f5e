// Reading cells as målvärden and utfall, each distinct content once per run: large workbooks repeat the same wordings.
import type { Cell } from '../model/cell.ts';
import type { DirectionRow } from '../model/rule-set.ts';
import type { Outcome } from '../swedish/outcome.ts';
import { parseOutcome, type OutcomeHints } from '../swedish/parse-outcome.ts';
import { parseTarget } from '../swedish/parse-target.ts';
import type { Target } from '../swedish/target.ts';
import { parseUnit } from '../swedish/unit.ts';
import { directionOfNameBy, type NameDirection } from '../rules/direction-of-name.ts';

/** What the cells of one run say; the same content always gives the same object. */
export interface Readings {
  readonly target: (cell: Cell) => Target;
  readonly outcome: (cell: Cell, hints: OutcomeHints) => Outcome;
  readonly direction: (name: string) => NameDirection;
  readonly unit: (text: string) => string | null;
}

/** More distinct contents than this are read anew, so that the memory stays bounded. */
const MOST_REMEMBERED = 20_000;

/** Readings for one workbook; `date1904` tells from which year it counts its days. Own direction words win over those of the program. */
export function createReadings(date1904: boolean, ownWords: readonly DirectionRow[] = []): Readings {
  const targets = rememberByCell<Target>();
  const outcomes = rememberByCell<Outcome>();
  const directions = remember<NameDirection>();
  const units = remember<string | null>();
  return {
    target: (cell) =>
      targets(cell, '', ({ value, numberFormat }) => parseTarget({ value, numberFormat, date1904 })),
    outcome: (cell, hints) =>
      outcomes(
        cell,
        `${hints.expects ?? ''}|${hints.unit ?? ''}|${hints.targetUnit ?? ''}|${hints.none ?? ''}`,
        ({ value, numberFormat }) => parseOutcome({ value, numberFormat, date1904 }, hints),
      ),
    direction: (name) => directions(name, () => directionOfNameBy(name, ownWords)),
    unit: (text) => units(text, () => parseUnit(text)),
  };
}

type Remembered<K, T> = (key: K, read: () => T) => T;

function remember<T, K = string>(): Remembered<K, T> {
  const known = new Map<K, T>();
  return (key, read) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = read();
    if (known.size < MOST_REMEMBERED) known.set(key, value);
    return value;
  };
}

/** Remembers by what a cell holds, its format and what is expected of it; a number and the same digits as text are two things. */
function rememberByCell<T>(): (cell: Cell, expected: string, read: (cell: Cell) => T) => T {
  const byFormat = remember<(expected: string) => Remembered<Cell['value'], T>>();
  return (cell, expected, read) => {
    const { value, numberFormat } = cell;
    // An error is an object of its own in each cell.
    if (typeof value === 'object') return read(cell);
    const byExpected = byFormat(numberFormat, () => {
      const of = remember<Remembered<Cell['value'], T>>();
      return (key) => of(key, () => remember<T, Cell['value']>());
    });
    return byExpected(expected)(value, () => read(cell));
  };
}
