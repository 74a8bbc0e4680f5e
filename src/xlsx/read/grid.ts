// Gathers the cells of one sheet, as they are read, into rows of values and styles without wasting memory.
import type { Area, CellValue } from '../../../lib/index.ts';
import type { ReadBudget } from './read-budget.ts';

/** Columns to the right of a row's last cell that still get the style of their row or column: where new columns are put. */
const BEYOND = 16;

/** What an entry in the table of formulas takes, counted in places of a list. */
const PLACES_OF_FORMULA = 3;

const NO_VALUES: readonly CellValue[] = [];
const NO_STYLES: readonly number[] = [];
const NO_FORMULAS: ReadonlyMap<number, boolean> = new Map();

export class Grid {
  readonly values: (readonly CellValue[])[] = [];
  readonly styles: (readonly number[])[] = [];
  readonly formulas = new Map<number, ReadonlyMap<number, boolean>>();
  readonly #columnStyles: readonly number[];
  readonly #budget: ReadBudget;
  #row = -1;
  #rowStyle = 0;
  #rowValues: CellValue[] = [];
  #rowStyles: number[] = [];
  /** Columns with a formula in the row: whether the result of each is stored. */
  readonly #rowFormulas = new Map<number, boolean>();
  #lastFormulas: ReadonlyMap<number, boolean> = NO_FORMULAS;
  #lastStyles: readonly number[] = NO_STYLES;
  #withinBudget = true;

  /** `columnStyles`: the style of each column where no cell has one. */
  constructor(columnStyles: readonly number[], budget: ReadBudget) {
    this.#columnStyles = columnStyles;
    this.#budget = budget;
  }

  /** Begins a row; `style` is its own default style, or 0. */
  startRow(row: number, style: number): void {
    this.endRow();
    this.#row = row;
    this.#rowStyle = style;
    // A row that comes in two pieces goes on where it was.
    this.#rowValues = [...(this.values[row] ?? NO_VALUES)];
    this.#rowStyles = [...(this.styles[row] ?? NO_STYLES)];
  }

  /** The current row is only closed when the next begins, so this is called after the last one too. */
  endRow(): void {
    if (this.#row < 0) return;
    if (this.#rowValues.length > 0) this.#keepValues();
    if (this.#rowStyle !== 0 || this.#columnStyles.length > 0)
      this.#fillStyles(this.#rowStyles.length + BEYOND);
    if (this.#rowStyles.length > 0) this.#keepStyles();
    if (this.#rowFormulas.size > 0) this.#keepFormulas();
    this.#row = -1;
  }

  #keepValues(): void {
    this.#spend(this.#row - this.values.length + this.#rowValues.length);
    while (this.values.length < this.#row) this.values.push(NO_VALUES);
    // a list that has grown cell by cell has room to spare, and its copy has not
    this.values[this.#row] = this.#rowValues.slice();
  }

  #keepStyles(): void {
    const shared = sameNumbers(this.#rowStyles, this.#lastStyles);
    // Comparing takes time though no memory, so a shared list still counts for a little.
    const places = shared ? this.#rowStyles.length >> 6 : this.#rowStyles.length;
    this.#spend(this.#row - this.styles.length + places);
    // Most rows look like the one above, and then share its list.
    if (!shared) this.#lastStyles = this.#rowStyles;
    while (this.styles.length < this.#row) this.styles.push(NO_STYLES);
    this.styles[this.#row] = this.#lastStyles;
  }

  #keepFormulas(): void {
    const known = this.formulas.get(this.#row);
    const formulas = known === undefined ? this.#rowFormulas : new Map([...known, ...this.#rowFormulas]);
    const shared = sameFormulas(formulas, this.#lastFormulas);
    // Formulas are filled down as a rule, and such rows then share one table.
    if (!shared) this.#lastFormulas = new Map(formulas);
    this.formulas.set(this.#row, this.#lastFormulas);
    this.#rowFormulas.clear();
  }

  setStyle(column: number, style: number): void {
    if (style === 0 && this.#rowStyle === 0 && this.#columnStyles.length === 0) {
      if (column < this.#rowStyles.length) this.#rowStyles[column] = 0;
      return;
    }
    this.#fillStyles(column);
    this.#rowStyles[column] = style;
  }

  setValue(column: number, value: CellValue): void {
    const values = this.#rowValues;
    while (values.length < column && this.#withinBudget) values.push(null);
    values[column] = value;
  }

  setFormula(column: number, stored: boolean): void {
    this.#spend(PLACES_OF_FORMULA);
    this.#rowFormulas.set(column, stored);
  }

  /** Counts the cells that an array formula fills as cells with a formula, as far as they hold something. */
  spreadFormula(area: Area, stored: boolean): void {
    for (let row = area.top; row <= area.bottom && row < this.values.length; row++) {
      const values = this.values[row] ?? NO_VALUES;
      this.#spend(1 + Math.min(area.right, values.length) - area.left);
      if (!this.#withinBudget) return;
      this.#row = row;
      for (let column = area.left; column <= area.right && column < values.length; column++) {
        if (values[column] !== null && !this.formulas.get(row)?.has(column)) this.setFormula(column, stored);
      }
      if (this.#rowFormulas.size > 0) this.#keepFormulas();
    }
    this.#row = -1;
  }

  /** The default style stands where there are no cells. */
  #fillStyles(until: number): void {
    const styles = this.#rowStyles;
    while (styles.length < until) styles.push(this.#rowStyle || (this.#columnStyles[styles.length] ?? 0));
  }

  #spend(places: number): void {
    if (!this.#budget.spend(Math.max(places, 0))) this.#withinBudget = false;
  }

  /** False once the sheet takes more memory than the budget allows; what has been gathered is then not whole. */
  get withinBudget(): boolean {
    return this.#withinBudget;
  }
}

function sameFormulas(a: ReadonlyMap<number, boolean>, b: ReadonlyMap<number, boolean>): boolean {
  if (a.size !== b.size) return false;
  for (const [column, stored] of a) if (b.get(column) !== stored) return false;
  return true;
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
