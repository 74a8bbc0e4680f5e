// Collects everything that stands in the way of a plan, so that the officer hears it all at once and nothing is
// written until the whole plan can be.
import type { Failure, FailureCode } from '../../app/failure.ts';

const SHOWN_CELLS = 5;

interface Refusal {
  readonly code: FailureCode;
  /** Groups cells that are refused for the same reason on the same sheet. */
  readonly sentence: (cells: string) => string;
  readonly cells: string[];
}

/** The refusals of one plan. Nothing may be written while `failure()` gives something. */
export class Refusals {
  private readonly byKey = new Map<string, Refusal>();

  get none(): boolean {
    return this.byKey.size === 0;
  }

  /** Adds a refusal that is not about single cells. */
  add(code: FailureCode, text: string): void {
    this.byKey.set(text, { code, sentence: () => text, cells: [] });
  }

  /**
   * Adds a cell to the refusals with the same `reason` on the same sheet. `sentence` gets the cells as
   * «cell H5» or «cellerna H5, H6 och 3 till».
   */
  addCell(
    code: FailureCode,
    sheet: string,
    cell: string,
    reason: string,
    sentence: (cells: string) => string,
  ): void {
    const key = `${reason}\n${sheet}`;
    const known = this.byKey.get(key);
    if (known === undefined) this.byKey.set(key, { code, sentence, cells: [cell] });
    else known.cells.push(cell);
  }

  /** Everything as one failure, or null when nothing stands in the way. */
  failure(): Failure | null {
    const all = [...this.byKey.values()];
    const first = all[0];
    if (first === undefined) return null;
    const sentences = all.map((refusal) => refusal.sentence(nameCells(refusal.cells)));
    return { code: first.code, text: `${sentences.join(' ')} Inget har skrivits.` };
  }
}

function nameCells(cells: readonly string[]): string {
  if (cells.length === 1) return `cell ${cells[0] ?? ''}`;
  const shown = cells.slice(0, SHOWN_CELLS).join(', ');
  const rest = cells.length - SHOWN_CELLS;
  if (rest > 0) return `cellerna ${shown} och ${String(rest)} till`;
  const last = cells[cells.length - 1] ?? '';
  return `cellerna ${cells.slice(0, -1).join(', ')} och ${last}`;
}
