// Whether protection in the workbook stands in the way of writing the result; then nothing at all is written.
import type { Assessment, Issue } from '../../lib/index.ts';
import type { Failure } from './failure.ts';

interface Planned {
  readonly assessments: readonly Assessment[];
  readonly statusRefs: ReadonlyMap<Assessment, string>;
  readonly issues: readonly Issue[];
}

/**
 * What stands in the way, or null. A protected sheet whose own cells are open for writing does not: there only notes and colours
 * are left out, and the issue that says so is enough.
 */
export function findObstacle(planned: Planned): Failure | null {
  const structure = planned.issues.filter(({ code }) => code === 'structure-protected');
  const sheets = planned.issues.filter((one) => one.code === 'sheet-protected' && isShut(one, planned));
  const [first, ...others] = [...structure, ...sheets];
  if (first === undefined) return null;
  const code = structure.length > 0 ? 'structure-protected' : 'protected';
  return { code, text: [first, ...others].map(({ text }) => text).join(' ') };
}

/** Whether a status on the issue's sheet has no place, or the sheet is one of our own. */
function isShut({ cell }: Issue, { assessments, statusRefs }: Planned): boolean {
  const sheet = cell?.slice(0, cell.lastIndexOf('!'));
  const measures = assessments.filter((one) => one.sheet === sheet);
  return measures.length === 0 || measures.some((one) => !statusRefs.has(one));
}
