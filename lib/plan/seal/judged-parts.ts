// Which cells of a measure are judged: everything that its status hangs on, each with a letter that tells the seal what it is.
import type { Cell } from '../../model/cell.ts';
import type { Measure } from '../../model/measure.ts';
import { cellSays, valueText } from './cell-mark.ts';

/** What a letter in the seal stands for, in words: «målvärdet». Letters are for ever, since stored seals have them. */
export const PART_WORD: Readonly<Record<string, string>> = {
  g: 'målet',
  s: 'delmålet',
  t: 'målvärdet',
  o: 'utfallet',
  b: 'utgångsvärdet',
  d: 'riktningen',
  l: 'toleransen',
  y: 'gränsen för gult',
  w: 'vikten',
  u: 'tidpunkten',
  k: 'typen',
  e: 'enheten',
  r: 'jämförelsetalet för riket',
  n: 'jämförelsetalet för länet',
  j: 'jämförelsetalet för jämförbara kommuner',
  p: 'ett tidigare utfall',
  c: 'beslutet om målvärdet',
  q: 'hur kolumnerna läses',
};

export interface JudgedPart {
  readonly letter: string;
  /** What it says, as it is compared. */
  readonly says: string;
  /** Where it stands, as `Blad!E5`; null of the goal and the delmål, which may stand above the row, and of what stands in no cell of its own. */
  readonly ref: string | null;
}

/** The parts that say something, in a fixed order; an empty cell and no column at all are the same. */
export function judgedParts(measure: Measure, date1904: boolean): readonly JudgedPart[] {
  const cells: readonly (readonly [string, Cell | null, string])[] = [
    ['t', measure.target, ''],
    ['o', measure.outcome, ''],
    ['b', measure.baseline, ''],
    ['d', measure.direction, measure.directionIsWish === true ? 'wish' : ''],
    ['l', measure.tolerance, ''],
    ['y', measure.yellowLimit, ''],
    ['w', measure.weight, ''],
    ['u', measure.due, ''],
    ['k', measure.type, ''],
    ['e', measure.unit, ''],
    ['r', measure.references.riket, ''],
    ['n', measure.references.länet, ''],
    ['j', measure.references.jämförbara, ''],
    ...measure.previous.map(({ period, cell }) => ['p', cell, period] as const),
  ];
  const parts = cells.flatMap(([letter, cell, about]): readonly JudgedPart[] => {
    const says = cell === null ? '' : cellSays(cell, date1904);
    return cell === null || says === '' ? [] : [{ letter, says: `${about}\u0002${says}`, ref: cell.ref }];
  });
  const { goal, subgoal, decision, unclear = [] } = measure;
  const above = [
    ['g', goal],
    ['s', subgoal ?? ''],
  ].flatMap(([letter = '', text = '']) =>
    text === '' ? [] : [{ letter, says: valueText(text), ref: null }],
  );
  const decided = decision === undefined ? [] : [{ letter: 'c', says: JSON.stringify(decision), ref: null }];
  const asked = unclear.length === 0 ? [] : [{ letter: 'q', says: [...unclear].sort().join(), ref: null }];
  return [...above, ...parts, ...decided, ...asked];
}
