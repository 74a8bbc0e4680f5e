// Readings against a comparison value in another column: «bättre än rikssnittet», «i nivå med länet», «lägst rikets snitt».
import type { ReferenceTarget } from '../../target.ts';
import type { Clause } from '../clause.ts';
import { levelOf, type Made, type Shape } from './shape.ts';

function against(clause: Clause, relation: ReferenceTarget['relation'] | undefined): Made | null {
  const comparison = clause.tags.find((tag) => tag.role === 'r');
  if (!comparison?.reference || relation === undefined) return null;
  const warnings = comparison.warning === undefined ? {} : { warnings: [comparison.warning] };
  return { kind: 'reference', reference: comparison.reference, relation, ...warnings };
}

const relationOf = (clause: Clause): ReferenceTarget['relation'] | undefined =>
  clause.tags.find((tag) => tag.role === 'i' || tag.role === 'v')?.relation;

/** «inte sämre än riket» is level or better; «inte bättre än» is no målvärde. */
function notWorse(clause: Clause): Made | null {
  return relationOf(clause) === 'level' ? against(clause, 'level') : null;
}

function better(clause: Clause): Made | null {
  return relationOf(clause) === 'better' ? against(clause, 'better') : null;
}

const CHANGED: Readonly<Record<string, 'above' | 'below'>> = { increase: 'above', decrease: 'below' };

/** «högre jämfört med riket». */
function compared(clause: Clause): Made | null {
  return against(clause, CHANGED[clause.tags[0]?.change ?? '']);
}

function limitedLevel(clause: Clause): Made | null {
  const limit = clause.tags[0]?.level;
  if (limit === 'atMost') return against(clause, 'atMost');
  return limit === 'atLeast' ? against(clause, 'level') : null;
}

function after(clause: Clause): Made | null {
  const limit = clause.tags.find((tag) => tag.role === 's')?.level;
  return against(clause, limit === 'atLeast' || limit === 'atMost' ? limit : 'level');
}

/** Readings against a comparison value. */
export const REFERENCE_SHAPES: readonly Shape[] = [
  { pattern: /^n?cr$/, make: (clause) => against(clause, levelOf(clause.tags) ?? undefined) },
  { pattern: /^ir$/, make: (clause) => against(clause, relationOf(clause)) },
  { pattern: /^irs$/, make: after },
  { pattern: /^cir$/, make: limitedLevel },
  { pattern: /^vr$/, make: better },
  { pattern: /^nvr$/, make: notWorse },
  { pattern: /^ujr$/, make: compared },
  { pattern: /^r$|^rs$/, make: after },
];
