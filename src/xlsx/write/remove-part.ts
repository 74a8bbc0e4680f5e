// Takes a part out of the package together with what only it leads to.
import type { OpcPackage } from '../opc/package.ts';
import { PACKAGE_ROOT, relationshipsPartOf } from '../opc/part-name.ts';

/** Removes a part that nothing leads to any more, with its relationships, and every part that is then led to by nothing. */
export function removeWithTargets(pkg: OpcPackage, part: string): void {
  const targets = pkg.relationships(part).filter(({ external }) => !external);
  for (const name of [part, relationshipsPartOf(part)]) {
    pkg.removeContentType(name);
    pkg.remove(name);
  }
  for (const { target } of targets)
    if (pkg.has(target) && !isLedTo(pkg, target)) removeWithTargets(pkg, target);
}

function isLedTo(pkg: OpcPackage, part: string): boolean {
  return [PACKAGE_ROOT, ...pkg.partNames].some((source) =>
    pkg.relationships(source).some(({ target, external }) => !external && target === part),
  );
}
