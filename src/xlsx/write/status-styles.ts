// How the four status words look: colour, text colour and shape. Contrast is at least 4,5:1 and the four backgrounds
// have different lightness, so that a black-and-white print tells them apart too.
import { STATUS_SHAPE, STATUS_WORD, STATUSES, type Status } from '../../../lib/index.ts';
import type { ConditionalStyle } from './style-sheet.ts';

/** Background and text colour, ARGB. */
export const STATUS_COLOUR: Readonly<Record<Status, { readonly fill: string; readonly text: string }>> = {
  green: { fill: 'FF7CC08A', text: 'FF10341A' },
  yellow: { fill: 'FFFFD54F', text: 'FF332600' },
  red: { fill: 'FFB3261E', text: 'FFFFFFFF' },
  unrated: { fill: 'FFFFFFFF', text: 'FF595959' },
};

export interface StatusStyle extends ConditionalStyle {
  /** The word that the cell must equal, as a formula: `"Grön"`. */
  readonly formula: string;
}

/** The four rules in the order they are written. The format shows the shape; the cell still holds the plain word. */
export const STATUS_STYLES: readonly StatusStyle[] = STATUSES.map((status) => ({
  formula: `"${STATUS_WORD[status]}"`,
  font: `<font><color rgb="${STATUS_COLOUR[status].text}"/></font>`,
  fill: `<fill><patternFill patternType="solid"><fgColor rgb="${STATUS_COLOUR[status].fill}"/><bgColor rgb="${STATUS_COLOUR[status].fill}"/></patternFill></fill>`,
  formatCode: `"${STATUS_SHAPE[status]} "@`,
}));
