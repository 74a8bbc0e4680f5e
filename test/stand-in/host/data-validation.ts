// The data validation of a range. The document knows lists only: cells with rules of other kinds show as cells without any.
import { overlaps, type Area } from '../../../lib/index.ts';
import { subtractAreas } from '../../../src/app/subtract-areas.ts';
import type { HostObject } from './host-object.ts';
import type { Session } from './session.ts';

/** `range.dataValidation`. */
export function dataValidation(session: Session, sheetId: string, area: Area): HostObject {
  const facts = (): Validation => validationOf(session.state.sheet(sheetId).listValidations ?? [], area);
  return {
    type: 'DataValidation',
    get: { Type: () => facts().type, Rule: () => facts().rule },
  };
}

interface Validation {
  readonly type: 'None' | 'List' | 'Inconsistent' | 'MixedCriteria';
  readonly rule: object | null;
}

function validationOf(
  lists: readonly { readonly areas: readonly Area[]; readonly formula: string }[],
  area: Area,
): Validation {
  const here = lists.filter(({ areas }) => areas.some((one) => overlaps(one, area)));
  const [first] = here;
  if (first === undefined) return { type: 'None', rule: {} };
  const covered = here.flatMap(({ areas }) => areas);
  if (subtractAreas([area], covered).length > 0) return { type: 'Inconsistent', rule: null };
  if (here.some(({ formula }) => formula !== first.formula)) return { type: 'MixedCriteria', rule: null };
  return { type: 'List', rule: { list: { inCellDropDown: true, source: sourceOf(first.formula) } } };
}

/** A list that is written out stands without its quotes, anything else as a formula. */
function sourceOf(formula: string): string {
  return /^"([\s\S]*)"$/u.exec(formula)?.[1] ?? `=${formula}`;
}
