// The data validation of a range. The document knows lists only: cells with rules of other kinds show as cells without any.
import { overlaps, type Area, type ListValidationSnapshot } from '../../../lib/index.ts';
import { subtractAreas } from '../../../src/app/subtract-areas.ts';
import { invalidArgument } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import type { Session } from './session.ts';

/** `range.dataValidation`. */
export function dataValidation(session: Session, sheetId: string, area: Area): HostObject {
  const facts = (): Validation => validationOf(session.state.sheet(sheetId).listValidations ?? [], area);
  return {
    type: 'DataValidation',
    get: { Type: () => facts().type, Rule: () => facts().rule },
    set: {
      Rule: (value) => {
        const formula = listFormula(value);
        session.state.changeSheet(sheetId, ({ listValidations = [] }) => ({
          listValidations: [...withoutArea(listValidations, area), { areas: [area], formula }],
        }));
      },
    },
  };
}

/** Only lists can be set here: «Ja,Nej», or a formula after an equals sign. */
function listFormula(rule: unknown): string {
  const { list } = (rule ?? {}) as { readonly list?: { readonly source?: unknown } };
  const source = list?.source;
  if (typeof source !== 'string' || source === '') throw invalidArgument('rule: expected a list');
  return source.startsWith('=') ? source.slice(1) : `"${source}"`;
}

function withoutArea(lists: readonly ListValidationSnapshot[], area: Area): ListValidationSnapshot[] {
  return lists
    .map((list) => ({ ...list, areas: subtractAreas(list.areas, [area]) }))
    .filter(({ areas }) => areas.length > 0);
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
