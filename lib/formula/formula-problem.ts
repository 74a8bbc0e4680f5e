// What stops a formula from being understood: thrown inside lib/formula only, and turned into a reading by compileFormula.

/** What to write instead of a part of the text. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One Swedish sentence, where in the text (from 0), and the mended part when there is one. */
export class FormulaProblem extends Error {
  override readonly name = 'FormulaProblem';
  readonly position: number;
  readonly fix: Fix | null;

  constructor(text: string, position: number, fix: Fix | null = null) {
    super(text);
    this.position = position;
    this.fix = fix;
  }
}

/** A problem with the text from `start` to `end`, for which `instead` may be written. */
export function problem(text: string, { start, end }: Span, instead?: string): FormulaProblem {
  return new FormulaProblem(text, start, instead === undefined ? null : { start, end, text: instead });
}

/** A part of the formula's text, from and up to, from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
