// A målvärde -> plain Swedish of how it was understood, for explanations and questions.
import { TERM, type DateForm } from './calendar.ts';
import { dateInWords } from './date-words.ts';
import { formatQuantity } from './format-number.ts';
import type { BandTarget, ChangeTarget, LevelTarget, ReferenceTarget, Target } from './target.ts';

/**
 * How a «målvärde» was understood, in a few Swedish words without a capital or point: «minst 80 %», «mellan 2 och 4 %»,
 * «minskar med minst 10 % mot 2004», «plats 100 eller bättre». For those that call for a question, the question.
 */
export function describeTarget(target: Target): string {
  return target.by === undefined || target.kind === 'ask' || target.kind === 'compound'
    ? core(target)
    : `${core(target)} ${describeDate(target.by)}`;
}

function core(target: Target): string {
  switch (target.kind) {
    case 'number':
    case 'atLeast':
    case 'atMost':
    case 'above':
    case 'below':
      return level(target);
    case 'between':
      return band(target);
    case 'rank':
      return `plats ${formatQuantity(target.value)} eller bättre`;
    case 'reference':
      return reference(target);
    case 'share':
      return `minst ${formatQuantity(target.value, '%')}`;
    case 'activity':
      return 'genomförd';
    case 'compound':
    case 'ask':
      return target.question;
    default:
      return change(target);
  }
}

const LIMIT = { number: '', atLeast: 'minst ', atMost: 'högst ', above: 'över ', below: 'under ' } as const;

function level(target: LevelTarget): string {
  return `${LIMIT[target.kind]}${formatQuantity(target.value, target.unit, target.decimals)}`;
}

function band({ low, high, unit, decimals }: BandTarget): string {
  return `mellan ${formatQuantity(low, undefined, decimals)} och ${formatQuantity(high, unit, decimals)}`;
}

const CHANGE = {
  increase: 'ökar',
  decrease: 'minskar',
  unchanged: 'är oförändrat',
  notIncrease: 'ökar inte',
  notDecrease: 'minskar inte',
} as const;

function change(target: ChangeTarget): string {
  const size =
    target.change === undefined ? '' : ` med minst ${formatQuantity(target.change, target.changeUnit)}`;
  return `${CHANGE[target.kind]}${size}${baseline(target)}`;
}

// The text's own value says more than the year that it is from.
function baseline({ from, baseline: value }: ChangeTarget): string {
  if (value === undefined) return from === undefined ? '' : ` mot ${from}`;
  const year = from !== undefined && /^\d{4}$/.test(from);
  return year ? ` mot ${from} (${formatQuantity(value)})` : ` från ${formatQuantity(value)}`;
}

const REFERENCE = {
  riket: 'riket',
  länet: 'länet',
  jämförbara: 'jämförbara kommuner',
  other: 'jämförelsevärdet',
} as const;
const RELATION = {
  better: 'bättre än',
  level: 'i nivå med eller bättre än',
  above: 'högre än',
  below: 'lägre än',
  atLeast: 'minst samma som',
  atMost: 'högst samma som',
} as const;

function reference(target: ReferenceTarget): string {
  return `${RELATION[target.relation]} ${REFERENCE[target.reference]}`;
}

/** A due date in words: `2020` is «senast 2020», `2020-Q4` «senast kvartal 4 2020», `--MP` «senast vid mandatperiodens slut». */
export function describeDate(date: DateForm): string {
  return `senast${date.endsWith(TERM) ? ' vid' : ''} ${dateInWords(date)}`;
}
