// Conditions of mätvärden made from the figures of a phrase, with the figures that make no sense refused.
import type { MeasureCondition, StatedSide } from '../../../model/condition.ts';
import { complement, percentText } from '../figure-text.ts';
import type { Figure } from '../lex.ts';
import { isRefusal, type Refusal } from '../shape.ts';

export type Meaning = MeasureCondition | Refusal;

export const REACHED: MeasureCondition = { kind: 'reached' };

/** The contrary; a contrary of a contrary and of a limit for the outcome is said straight. */
export function contrary(meaning: Meaning): Meaning {
  if (isRefusal(meaning)) return meaning;
  if (meaning.kind === 'not') return meaning.of;
  if (meaning.kind === 'level')
    return { ...meaning, side: meaning.side === 'low' ? 'high' : 'low', inclusive: !meaning.inclusive };
  return { kind: 'not', of: meaning };
}

/** «minst 90 % av målvärdet». */
export function fulfilled({ value }: Figure): Meaning {
  if (value === 100) return REACHED;
  if (value > 100)
    return {
      refused: `Ett målvärde kan inte vara uppfyllt till mer än 100 %, så ${percentText(value)} av målvärdet ger aldrig färgen.`,
      suggestion: 'målvärdet uppnått',
    };
  if (value <= 0)
    return {
      refused: `${percentText(value)} av målvärdet är ingen gräns; skriv en procent mellan 0 och 100.`,
    };
  return { kind: 'percentOfTarget', percent: complement(value), side: null };
}

/** «högst 10 % under målvärdet», «högst 5 dagar över målvärdet»: how far the outcome may miss. */
export function missedBy({ value, unit }: Figure, side: StatedSide): Meaning {
  if (value === 0)
    return {
      refused: 'En avvikelse på 0 är detsamma som att målvärdet är uppnått.',
      suggestion: 'målvärdet uppnått',
    };
  if (value < 0)
    return { refused: 'En avvikelse skrivs utan minustecken; skriv «under» eller «över» i stället.' };
  if (unit !== '%') return { kind: 'unit', size: value, unit, side };
  if (value >= 100)
    return {
      refused: `En avvikelse på ${percentText(value)} av målvärdet är ingen gräns; skriv en procent mellan 0 och 100.`,
    };
  return { kind: 'percentOfTarget', percent: value, side };
}

/** «utfallet minst 75 %» (low, included), «utfallet under 30 dagar» (high, not included). */
export function outcomeAt(
  { value, unit }: Figure,
  side: 'low' | 'high',
  inclusive: boolean,
): MeasureCondition {
  return { kind: 'level', side, value, unit, inclusive };
}
