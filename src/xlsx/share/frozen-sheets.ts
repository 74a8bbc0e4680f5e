// The worksheets of a package as they become when frozen, with their tables.
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { dropCalculationChain } from '../write/calc.ts';
import { freezeSheet, type FrozenSheet } from './function-cells.ts';
import type { CallsOurs } from './own-names.ts';
import { freezeTables } from './table-formulas.ts';

export interface SheetToFreeze {
  readonly part: string;
  readonly frozen: FrozenSheet;
  /** The changed tables, by part. */
  readonly tables: ReadonlyMap<string, string>;
}

/** Nothing is changed yet. `all` freezes every formula and not only ours. */
export function frozenSheets(pkg: OpcPackage, calls: CallsOurs, all: boolean): readonly SheetToFreeze[] {
  return sheetParts(pkg)
    .filter(({ kind }) => kind === 'worksheet')
    .map(({ name, part }) => {
      const frozen = freezeSheet(name, part, pkg.text(part) ?? '', calls, all);
      return { part, frozen, tables: freezeTables(pkg, part, frozen, calls, all) };
    });
}

/** Puts what became of the sheets in the package. */
export function writeValues(pkg: OpcPackage, sheets: readonly SheetToFreeze[]): void {
  let isFrozen = false;
  for (const { part, frozen, tables } of sheets) {
    if (pkg.text(part) !== frozen.xml) {
      pkg.setText(part, frozen.xml);
      isFrozen = true;
    }
    for (const [table, xml] of tables) pkg.setText(table, xml);
  }
  if (isFrozen) dropCalculationChain(pkg);
}
