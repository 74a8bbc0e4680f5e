// How each look that a plan can ask for is drawn: neutral, readable in print and in greyscale, no colour that could be
// mistaken for a status. Data only; style-sheet.ts turns it into Excel's own records.
import type { CellLook } from '../../../lib/index.ts';

export interface LookSpec {
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  /** Text colour, ARGB. */
  readonly colour?: string;
  /** Background, ARGB. */
  readonly fill?: string;
  /** A thin line below, ARGB. */
  readonly lineBelow?: string;
  /** Built-in number format number. */
  readonly numberFormat?: number;
  readonly alignment?: Readonly<Record<string, string>>;
}

const DARK_GREY = 'FF595959';
const PALE_GREY = 'FFE7EAEE';

/** Every look but `keep`, which leaves the cell's style alone. `plain` asks for nothing. */
export const LOOKS: Readonly<Record<Exclude<CellLook, 'keep'>, LookSpec>> = {
  plain: {},
  title: { bold: true, size: 16 },
  subtitle: { colour: DARK_GREY },
  heading: {
    bold: true,
    fill: PALE_GREY,
    lineBelow: DARK_GREY,
    alignment: { vertical: 'center', wrapText: '1' },
  },
  wrapped: { alignment: { vertical: 'top', wrapText: '1' } },
  status: { alignment: { horizontal: 'center', vertical: 'top' } },
  // 3 is «# ##0»: thousands as the reader's own Excel separates them
  integer: { numberFormat: 3, alignment: { horizontal: 'right', vertical: 'top', indent: '1' } },
};
