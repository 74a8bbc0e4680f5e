// The cells of a sheet that only take values from a list («Dataverifiering»), both where Excel keeps them from the beginning and where
// lists on other sheets stand.
import type { ListValidationSnapshot } from '../../../lib/index.ts';
import { attributes, childOf, childrenOf, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { parseAreas } from './sheet-features.ts';

/** The lists of a sheet; `children` are the worksheet's own elements. */
export function readListValidations(xml: string, children: readonly Element[]): ListValidationSnapshot[] {
  return validationLists(xml, children)
    .flatMap((list) => childrenOf(xml, list))
    .flatMap((element) => readValidation(xml, element) ?? []);
}

function validationLists(xml: string, children: readonly Element[]): readonly Element[] {
  const extensions = children
    .filter(({ name }) => name === 'extLst')
    .flatMap((list) => childrenOf(xml, list))
    .flatMap((extension) => childrenOf(xml, extension));
  return [...children, ...extensions].filter(({ name }) => name === 'dataValidations');
}

function readValidation(xml: string, element: Element): ListValidationSnapshot | null {
  const { type, sqref } = attributes(xml, element);
  const formula = childOf(xml, element, 'formula1');
  if (type !== 'list' || formula === null) return null;
  // Of the lists on other sheets, areas and formula are elements of their own.
  const inner = childOf(xml, formula, 'f');
  const places = childOf(xml, element, 'sqref');
  const areas = parseAreas(sqref ?? (places === null ? '' : textOf(xml, places)));
  return areas.length === 0 ? null : { areas, formula: textOf(xml, inner ?? formula).trim() };
}
