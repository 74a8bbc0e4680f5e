// What a rule for sammanvägning means -> its canonical phrase.
import type { RollUpCondition } from '../../model/condition.ts';
import { formatNumber } from '../../swedish/format-number.ts';
import { ONES } from '../../swedish/target/word-numbers.ts';
import { coloursText } from './colour-words.ts';
import { percentText } from './figure-text.ts';

type Kind<K extends RollUpCondition['kind']> = Extract<RollUpCondition, { kind: K }>;

/** The canonical phrase: `{ kind: 'count', colours: ['red'], limit: 'atMost', count: 1 }` is «högst en röd». */
export function describeRollUpCondition(condition: RollUpCondition): string {
  switch (condition.kind) {
    case 'share':
      return share(condition);
    case 'count':
      return count(condition);
    case 'mean':
      return `viktat medel minst ${formatNumber(condition.atLeast)}`;
    case 'worstIs':
      return `sämsta delen ${coloursText([condition.colour], true)}`;
    case 'all':
    case 'any':
      return list(condition);
    case 'never':
      return 'används inte';
    case 'otherwise':
      return 'i övrigt';
  }
}

const LIMITS = { atLeast: 'minst', moreThan: 'mer än', atMost: 'högst', lessThan: 'mindre än' } as const;

function share({ colours, limit, percent }: Kind<'share'>): string {
  const names = coloursText(colours);
  if (limit === 'atLeast' && percent === 100) return `alla delar ${names}`;
  return `${LIMITS[limit]} ${percent === 50 && limit === 'moreThan' ? 'hälften' : percentText(percent)} ${names}`;
}

// A part («en röd») is of common gender.
const NUMBERS = ONES.slice(0, 13).map((word) => (word === 'ett' ? 'en' : word));

function count({ colours, limit, count: number }: Kind<'count'>): string {
  if (limit === 'atMost' && number === 0) return `ingen ${coloursText(colours, true)}`;
  return `${LIMITS[limit]} ${NUMBERS[number] ?? formatNumber(number)} ${coloursText(colours, number === 1)}`;
}

function list({ kind, of }: Kind<'all' | 'any'>): string {
  const texts = of.map((part) => {
    const text = describeRollUpCondition(part);
    return (part.kind === 'all' || part.kind === 'any') && part.kind !== kind ? `(${text})` : text;
  });
  return texts.join(kind === 'all' ? ' och ' : ' eller ');
}
