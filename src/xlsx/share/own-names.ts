// The names of a workbook (Namnhanteraren) whose formulas call Målljus's functions, and the question whether a formula does, through one
// of them or by itself.
import { bareFormula, callsOwnFunction } from '../../app/own-functions.ts';
import type { OpcPackage } from '../opc/package.ts';
import { XmlEdit } from '../xml/edit.ts';
import { attributes, childOf, childrenOf, rootOf, textOf } from '../xml/scan.ts';

/** Whether a formula calls a function of ours. */
export type CallsOurs = (formula: string) => boolean;

export interface OwnNames {
  /** As they are written: `Färg`. */
  readonly names: readonly string[];
  readonly calls: CallsOurs;
}

/** Reads the names; one that uses another such name is one too. */
export function readOwnNames(pkg: OpcPackage): OwnNames {
  const left = new Map(definedNames(pkg).map(({ name, formula }) => [name, formula]));
  const own = new Map<string, string>();
  const calls = (formula: string): boolean =>
    callsOwnFunction(formula) || (own.size > 0 && namesIn(formula).some((name) => own.has(name)));
  for (let before = -1; before < own.size;) {
    before = own.size;
    for (const [name, formula] of left) {
      if (!calls(formula)) continue;
      own.set(name.toLowerCase(), name);
      left.delete(name);
    }
  }
  return { names: [...own.values()], calls };
}

/** Takes the names away; that nothing uses them is for the caller to see to. */
export function removeNames(pkg: OpcPackage, names: readonly string[]): void {
  if (names.length === 0) return;
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const list = childOf(xml, rootOf(xml), 'definedNames');
  if (list === null) return;
  const all = childrenOf(xml, list);
  const gone = all.filter((one) => names.includes(attributes(xml, one)['name'] ?? ''));
  const edit = new XmlEdit(xml);
  if (gone.length === all.length) edit.replace(list.start, list.elementEnd, '');
  else for (const one of gone) edit.replace(one.start, one.elementEnd, '');
  pkg.setText(pkg.workbookPart, edit.toString());
}

function definedNames(pkg: OpcPackage): readonly { readonly name: string; readonly formula: string }[] {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  const list = childOf(xml, rootOf(xml), 'definedNames');
  return (list === null ? [] : childrenOf(xml, list)).map((one) => ({
    name: attributes(xml, one)['name'] ?? '',
    formula: textOf(xml, one),
  }));
}

// A word that may be a name: begins with a letter, `_` or `\`, and is not the sheet of a reference.
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*(?![\p{L}\p{N}_.\\?!])/gu;

function namesIn(formula: string): readonly string[] {
  return (bareFormula(formula).match(NAME) ?? []).map((name) => name.toLowerCase());
}
