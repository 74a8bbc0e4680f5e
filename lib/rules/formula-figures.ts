// The figures that a formula may name, for one målvärde and one outcome.
import type { Basis, FormulaFigures, FormulaName } from '../model/condition.ts';
import { fulfilmentOf } from './judge-quantity.ts';
import type { Situation } from './situation.ts';

/** The names that stand for a figure to compare with. */
export const BASIS_OF_NAME: Readonly<Partial<Record<FormulaName, Basis>>> = {
  utgångsvärde: 'baseline',
  föregående: 'previous',
  riket: 'riket',
  länet: 'länet',
  jämförbara: 'jämförbara',
};

/**
 * All of them, null where there is no such figure: a band has no single målvärde, «öka» none at all. `uppfyllelse` is in percent, `avvikelse`
 * is 100 − that: how far the outcome lies on the wrong side, in percent of the målvärde.
 */
export function formulaFigures(value: number, situation: Situation): FormulaFigures {
  const { requirement, bases, withoutTarget = false } = situation;
  const fulfilment = withoutTarget ? null : fulfilmentOf(value, requirement);
  return {
    utfall: value,
    målvärde: withoutTarget ? null : onlyBound(situation),
    utgångsvärde: bases.baseline,
    föregående: bases.previous,
    riket: bases.riket,
    länet: bases.länet,
    jämförbara: bases.jämförbara,
    uppfyllelse: fulfilment,
    avvikelse: fulfilment === null ? null : 100 - fulfilment,
  };
}

function onlyBound({ requirement: { low, high } }: Situation): number | null {
  return low !== null && high !== null ? null : ((low ?? high)?.value ?? null);
}
