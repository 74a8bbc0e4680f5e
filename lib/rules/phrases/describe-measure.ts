// What a rule for mätvärden means -> its canonical phrase.
import type { MeasureCondition } from '../../model/condition.ts';
import { BASIS_TEXT } from './basis-text.ts';
import { complement, levelText, percentText, sizeText } from './figure-text.ts';

type Kind<K extends MeasureCondition['kind']> = Extract<MeasureCondition, { kind: K }>;

/**
 * The canonical phrase of a condition: percent 10 of the målvärde is «minst 90 % av målvärdet». Reading it gives the condition back;
 * only «och» within «eller» (or the other way), which no phrase can say, is told with brackets that are not read.
 */
export function describeMeasureCondition(condition: MeasureCondition): string {
  switch (condition.kind) {
    case 'reached':
      return 'målvärdet uppnått';
    case 'percentOfTarget':
      return condition.side === null
        ? `minst ${percentText(complement(condition.percent))} av målvärdet`
        : `högst ${percentText(condition.percent)} ${SIDE[condition.side]} målvärdet`;
    case 'wholePercent':
      return wholePercent('minst', condition);
    case 'unit':
      return unit('högst', condition);
    case 'level':
      return level(condition);
    case 'wayFromBaseline':
      return way('minst', condition);
    case 'betterThan':
      return `${condition.orEqual ? 'minst lika bra som' : 'bättre än'} ${BASIS_TEXT[condition.than]}`;
    case 'unchanged':
      return 'oförändrat';
    case 'not':
      return contrary(condition.of);
    case 'all':
    case 'any':
      return list(condition);
    case 'formula':
      return condition.source;
    case 'never':
      return 'används inte';
    case 'otherwise':
      return 'i övrigt';
  }
}

const SIDE = { below: 'under', above: 'över' } as const;

function contrary(of: MeasureCondition): string {
  switch (of.kind) {
    case 'reached':
      return 'målvärdet inte uppnått';
    case 'percentOfTarget':
      return of.side === null
        ? `under ${percentText(complement(of.percent))} av målvärdet`
        : `mer än ${percentText(of.percent)} ${SIDE[of.side]} målvärdet`;
    case 'wholePercent':
      return wholePercent('under', of);
    case 'unit':
      return unit('mer än', of);
    case 'level':
      return level({ ...of, side: of.side === 'low' ? 'high' : 'low', inclusive: !of.inclusive });
    case 'wayFromBaseline':
      return way('mindre än', of);
    case 'betterThan':
      return `${of.orEqual ? 'sämre än' : 'inte bättre än'} ${BASIS_TEXT[of.than]}`;
    case 'unchanged':
      return 'inte oförändrat';
    case 'not':
      return describeMeasureCondition(of.of);
    case 'all':
    case 'any':
      return list({
        kind: of.kind === 'all' ? 'any' : 'all',
        of: of.of.map((part) => ({ kind: 'not', of: part })),
      });
    default:
      return `inte (${describeMeasureCondition(of)})`;
  }
}

function wholePercent(word: string, { minFulfilment }: Kind<'wholePercent'>): string {
  return `uppfyllelsen avrundad till hela procent ${word} ${percentText(minFulfilment)}`;
}

function unit(word: string, { size, unit: name, side }: Kind<'unit'>): string {
  return `${word} ${sizeText(size, name)} ${side === null ? 'från' : SIDE[side]} målvärdet`;
}

function level({ side, value, unit: name, inclusive }: Kind<'level'>): string {
  const [low, high] = inclusive ? ['minst', 'högst'] : ['över', 'under'];
  return `utfallet ${side === 'low' ? low : high} ${levelText(value, name)}`;
}

function way(word: string, { percent }: Kind<'wayFromBaseline'>): string {
  const share =
    percent === 50 ? 'halva' : percent === 75 ? 'tre fjärdedelar av' : `${percentText(percent)} av`;
  return `${word} ${share} vägen från utgångsvärdet`;
}

function list({ kind, of }: Kind<'all' | 'any'>): string {
  const texts = of.map((part) => {
    const text = describeMeasureCondition(part);
    return (part.kind === 'all' || part.kind === 'any') && part.kind !== kind ? `(${text})` : text;
  });
  return texts.join(kind === 'all' ? ' och ' : ' eller ');
}
