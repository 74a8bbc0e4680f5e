// What makes a file open an add-in's pane by itself, and ask whether the add-in is trusted.
import type { OpcPackage, Relationship } from '../opc/package.ts';
import { PACKAGE_ROOT } from '../opc/part-name.ts';
import { removeWithTargets } from '../write/remove-part.ts';

export function taskPanes(pkg: OpcPackage): readonly Relationship[] {
  return pkg
    .relationships(PACKAGE_ROOT)
    .filter(({ type, external }) => type === 'webextensiontaskpanes' && !external);
}

/** Takes them away, with what only they lead to. */
export function removeTaskPanes(pkg: OpcPackage): void {
  for (const { id, target } of taskPanes(pkg)) {
    pkg.removeRelationship(PACKAGE_ROOT, id);
    removeWithTargets(pkg, target);
  }
}
