// The colours of statuses in files that are read on screen and on paper: as in the workbook, and told apart in greyscale too.
import type { Status } from '../../lib/index.ts';
import { STATUS_LOOKS } from '../app/looks.ts';

export interface StatusColours {
  /** Background and text, six hexadecimal digits without `#`. Contrast at least 4,5:1. */
  readonly fill: string;
  readonly text: string;
}

const bare = (colour: string): string => colour.slice(1);

/** For each status; the four backgrounds have different lightness. */
export const STATUS_COLOURS = Object.fromEntries(
  STATUS_LOOKS.map(({ status, fill, text }) => [status, { fill: bare(fill), text: bare(text) }]),
) as Readonly<Record<Status, StatusColours>>;

/** Text that is to be seen less, on white; contrast 7:1. */
export const QUIET = '595959';
/** Lines in tables and round white areas; 3:1 against white. */
export const LINE = '8A8A8A';
/** Behind headings of tables. */
export const PALE = 'E7EAEE';
export const INK = '1B1B1B';
/** Of links and bands; 8:1 against white, and none of the colours of the lights. */
export const ACCENT = '0B4F9E';
