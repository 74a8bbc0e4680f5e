// How a number of measures of one status is said, alike in the pane and on the command line: as of their lights, «1 grön», «2 gröna».
import type { Status } from '../../lib/index.ts';

/** The word for one measure of the status and for any other number: `STATUS_COUNT_WORDS.red` is «röd», «röda». */
export const STATUS_COUNT_WORDS: Readonly<Record<Status, readonly [one: string, several: string]>> = {
  green: ['grön', 'gröna'],
  yellow: ['gul', 'gula'],
  red: ['röd', 'röda'],
  unrated: ['ej bedömd', 'ej bedömda'],
};
