// A cell that is to hold a figure to compare with: a baseline, an earlier outcome, the figure of the country.
import type { Cell } from '../model/cell.ts';
import type { Comparison } from '../rules/context.ts';
import { clean } from '../rules/compare.ts';
import type { IssueCode } from '../issue.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import { cellText } from './cell-text.ts';
import { meetUnits } from './meet-units.ts';
import type { Run } from './run.ts';
import { stopAndAsk, type Stop } from './stop.ts';

interface Wanted {
  readonly cell: Cell;
  /** What the figure is, in Swedish, as explanations say it: `utfallet 2019`, `riket`. */
  readonly label: string;
  /** The code of a question about it. */
  readonly code: IssueCode;
}

/**
 * The figure of a cell in the outcome's unit; null when the cell holds none; a question when it cannot be read or compared.
 */
export function readFigure(
  { cell, label, code }: Wanted,
  outcome: NumberOutcome,
  unit: string | undefined,
  run: Run,
): Comparison | null | Stop {
  if (cell.formulaWithoutValue === true)
    return asking(`är en formel utan sparat värde. Öppna arbetsboken i Excel, räkna om och spara.`);
  const read = run.readings.outcome(cell, unit === undefined ? {} : { unit });
  if (read.kind === 'missing') return null;
  if (read.kind !== 'number' || read.isChange === true || read.bound !== undefined)
    return asking('kan inte läsas som ett tal. Skriv talet med sin enhet.');
  return (
    compared(read, label, outcome, unit) ??
    asking(`har en annan enhet eller storleksordning än utfallet «${outcome.text}». Skriv dem lika.`)
  );

  function asking(fault: string): Stop {
    const text = cellText(cell);
    const shown = text === '' ? '' : ` («${text}»)`;
    return stopAndAsk({ code, cell: cell.ref, text: `Värdet för ${label}${shown} ${fault}` });
  }
}

/** The figure taken to the outcome's unit; null when they cannot be compared. */
export function compared(
  figure: { readonly value: number; readonly unit?: string },
  label: string,
  outcome: NumberOutcome,
  unit: string | undefined,
): Comparison | null {
  const own = outcome.unit ?? unit;
  const meeting = meetUnits({ value: figure.value, unit: figure.unit }, { value: outcome.value, unit: own });
  if (meeting.kind !== 'met' || meeting.doubt === 'slip' || meeting.doubt === 'size') return null;
  return { value: clean(figure.value * meeting.factor), unit: own ?? figure.unit, label };
}
