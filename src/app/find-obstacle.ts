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
  const shut = planned.issues.filter(({ code }) => code === 'sheet-protected');
  const open = shut.length === 0 ? new Set<string>() : openSheets(planned);
  const sheets = shut.filter(({ cell }) => !open.has(cell?.slice(0, cell.lastIndexOf('!')) ?? ''));
  const [first, ...others] = [...structure, ...sheets];
  if (first === undefined) return null;
  const code = structure.length > 0 ? 'structure-protected' : 'protected';
  return { code, text: [first, ...others].map(({ text }) => text).join(' ') };
}

/** The sheets with measures where every status has a place; those of our own have no measures. */
function openSheets({ assessments, statusRefs }: Planned): ReadonlySet<string> {
  const open = new Set(assessments.map(({ sheet }) => sheet));
  for (const one of assessments) if (!statusRefs.has(one)) open.delete(one.sheet);
  return open;
}
