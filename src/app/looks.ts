// How what Målljus writes is drawn, whatever the adapter: each look that a plan can ask for, and the four status words. Neutral,
// readable in print and in greyscale, no colour in a look that could be mistaken for a status. Data only.
import { STATUS_SHAPE, STATUS_WORD, STATUSES } from '../../lib/index.ts';
import type { CellLook, Status } from '../../lib/index.ts';

/** What a look asks for; what is left out stays as the cell has it. */
export interface LookSpec {
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  /** Text colour, `#RRGGBB`. */
  readonly colour?: string;
  /** Background, `#RRGGBB`. */
  readonly fill?: string;
  /** A thin line below, `#RRGGBB`. */
  readonly lineBelow?: string;
  /** Number format code in English file form. */
  readonly numberFormat?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrapText?: boolean;
  readonly indent?: number;
}

const DARK_GREY = '#595959';
const PALE_GREY = '#E7EAEE';

/** Every look but `keep`, which leaves the cell's style alone. `plain` asks for nothing. */
export const LOOKS: Readonly<Record<Exclude<CellLook, 'keep'>, LookSpec>> = {
  plain: {},
  title: { bold: true, size: 16 },
  subtitle: { colour: DARK_GREY },
  heading: { bold: true, fill: PALE_GREY, lineBelow: DARK_GREY, vertical: 'Center', wrapText: true },
  wrapped: { vertical: 'Top', wrapText: true },
  status: { horizontal: 'Center', vertical: 'Top' },
  field: { numberFormat: '@', vertical: 'Top', wrapText: true, lineBelow: PALE_GREY },
  line: { numberFormat: '@', vertical: 'Top' },
  label: { bold: true, vertical: 'Top' },
  aside: { colour: DARK_GREY, vertical: 'Top', wrapText: true, lineBelow: PALE_GREY },
  // thousands as the reader's own Excel separates them
  integer: { numberFormat: '#,##0', horizontal: 'Right', vertical: 'Top', indent: 1 },
};

/**
 * How a status word is shown by its rule. Contrast is at least 4,5:1 and the four backgrounds have different lightness, so
 * that a black-and-white print tells them apart too. The format shows the shape; the cell still holds the plain word.
 */
export interface StatusLook {
  readonly status: Status;
  /** The word that the cell must equal, as a formula: `"Grön"`. */
  readonly formula: string;
  /** Background and text colour, `#RRGGBB`. */
  readonly fill: string;
  readonly text: string;
  readonly numberFormat: string;
}

const COLOURS: Readonly<Record<Status, { readonly fill: string; readonly text: string }>> = {
  green: { fill: '#7CC08A', text: '#10341A' },
  yellow: { fill: '#FFD54F', text: '#332600' },
  red: { fill: '#B3261E', text: '#FFFFFF' },
  unrated: { fill: '#FFFFFF', text: '#595959' },
};

/** The four rules for status words, in the order they are written. */
export const STATUS_LOOKS: readonly StatusLook[] = STATUSES.map((status) => ({
  status,
  formula: `"${STATUS_WORD[status]}"`,
  ...COLOURS[status],
  numberFormat: `"${STATUS_SHAPE[status]} "@`,
}));
