// Which cells of a measure are judged: everything that its status hangs on, each with a letter that tells the seal what it is.
import type { Cell } from '../../model/cell.ts';
import type { Measure, PeriodCell } from '../../model/measure.ts';
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
  f: 'prognosen',
  i: 'inriktningsmålet',
  h: 'målet i Agenda 2030',
  v: 'KF-målet',
  m: 'nämnden',
  a: 'ett annat målvärde',
  q: 'hur kolumnerna läses',
};

export interface JudgedPart {
  readonly letter: string;
  /** What it says, as it is compared. */
  readonly says: string;
  /** Where it stands, as `Blad!E5`; null of goals and the nämnd, which may stand above the row or be the sheet's name, and of what stands in no cell of its own. */
  readonly ref: string | null;
}

/**
 * The parts that say something, in a fixed order; an empty cell and no column at all are the same. The measure is as the goal table has it,
 * without what was decided in a register; `otherTargets` are the målvärden of its row for other periods.
 */
export function judgedParts(
  measure: Measure,
  otherTargets: readonly PeriodCell[],
  date1904: boolean,
): readonly JudgedPart[] {
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
    ['f', measure.forecast ?? null, ''],
    ['i', measure.directionGoal ?? null, ''],
    ['h', measure.agenda ?? null, ''],
    ...measure.previous.map(({ period, cell }) => ['p', cell, period] as const),
    ...otherTargets.map(({ period, cell }) => ['a', cell, period] as const),
  ];
  const parts = cells.flatMap(([letter, cell, about]): readonly JudgedPart[] => {
    const says = cell === null ? '' : cellSays(cell, date1904);
    return cell === null || says === '' ? [] : [{ letter, says: `${about}\u0002${says}`, ref: cell.ref }];
  });
  const { goal, subgoal, upperGoal = '', committee } = measure;
  const above = [
    ['g', goal],
    ['s', subgoal ?? ''],
    ['v', upperGoal],
    ['m', committee ?? ''],
  ].flatMap(([letter = '', text = '']) =>
    text === '' ? [] : [{ letter, says: valueText(text), ref: null }],
  );
  const reading = readingOf(measure);
  return [...above, ...parts, ...(reading === '' ? [] : [{ letter: 'q', says: reading, ref: null }])];
}

/** What headings say of how the row is to be read. */
function readingOf({ unclear = [], underActivities }: Measure): string {
  return [...[...unclear].sort(), ...(underActivities === true ? ['aktivitet'] : [])].join();
}
