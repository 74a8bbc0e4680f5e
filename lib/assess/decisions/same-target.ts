// Whether two målvärden mean the same, however they are written: «minst 80 %», «80 % eller mer», 0,8 with the format 0 %.
import { compare } from '../../swedish/compare.ts';
import { tidy } from '../../swedish/spaces.ts';
import type { BandTarget, LevelTarget, RankTarget, Target } from '../../swedish/target.ts';
import { compareUnits } from '../../swedish/unit.ts';

/**
 * Whether both say the same, of a measure whose column «Enhet» says `unit`. What only one of them says (the unit, the direction of a bare figure, a due date) does not set them
 * apart: «80» and «minst 80 %» are the same, «80» and «över 80» are not. Those that cannot be understood are the same when they are written so.
 */
export function sameTarget(one: Target, other: Target, unit?: string): boolean {
  const [a, b] = [withUnit(plain(one), other, unit), withUnit(plain(other), one, unit)];
  if (a.by !== undefined && b.by !== undefined && a.by !== b.by) return false;
  if (isLevel(a) && isLevel(b)) return sameLevel(a, b);
  if (isPlace(a) && isPlace(b)) return compare(a.value, b.value) === 0;
  if (a.kind === 'between' && b.kind === 'between') return sameBand(a, b);
  return a.kind === b.kind && contentOf(a) === contentOf(b);
}

/** How much a målvärde says besides its figures, so that of two that are the same the fuller one can be judged by. */
export function fullness(target: Target): number {
  const said = [target.kind !== 'number', 'unit' in target, target.by !== undefined];
  return said.filter(Boolean).length;
}

// A share is the level that it means.
function plain(target: Target): Target {
  return target.kind === 'share' ? { ...target, kind: 'atLeast' } : target;
}

/** A bare figure has the column's unit, where that can be set against the other's. */
function withUnit(target: Target, beside: Target, unit: string | undefined): Target {
  if (unit === undefined || 'unit' in target || !('unit' in beside)) return target;
  if (!isLevel(target) && target.kind !== 'between') return target;
  return compareUnits(unit, beside.unit).relation === 'unknown' ? target : { ...target, unit };
}

function isLevel(target: Target): target is LevelTarget {
  return ['number', 'atLeast', 'atMost', 'above', 'below'].includes(target.kind);
}

// The direction of a bare figure stands elsewhere; that the very figure is enough is what the other has to agree to.
function sameLevel(a: LevelTarget, b: LevelTarget): boolean {
  const kinds = [a.kind, b.kind].filter((kind) => kind !== 'number');
  const agree =
    kinds.length === 2 ? a.kind === b.kind : kinds.every((kind) => kind === 'atLeast' || kind === 'atMost');
  return agree && sameFigure(a.value, a.unit, b.value, b.unit);
}

function sameBand(a: BandTarget, b: BandTarget): boolean {
  return sameFigure(a.low, a.unit, b.low, b.unit) && sameFigure(a.high, a.unit, b.high, b.unit);
}

function sameFigure(a: number, unit: string | undefined, b: number, other: string | undefined): boolean {
  const { relation, factor } = compareUnits(unit, other);
  if (relation === 'unknown' || relation === 'different') return false;
  return compare(a * factor, b) === 0;
}

function isPlace(target: Target): target is RankTarget | LevelTarget {
  return target.kind === 'rank' || target.kind === 'number';
}

/** Everything that such a målvärde says, as one text. */
function contentOf(target: Target): string {
  switch (target.kind) {
    case 'activity':
      return '';
    case 'reference':
      return JSON.stringify([target.reference, target.relation]);
    case 'increase':
    case 'decrease':
    case 'unchanged':
    case 'notIncrease':
    case 'notDecrease':
      return JSON.stringify([target.change, target.changeUnit, target.from, target.baseline]);
    default:
      return tidy(target.text).toLowerCase();
  }
}
