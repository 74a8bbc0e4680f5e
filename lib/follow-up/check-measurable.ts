// What the program itself can see of whether a målvärde can be measured: that there is one, that it can be judged, and that there is something to start from.
import type { Assessment } from '../model/assessment.ts';
import { isCellError, type Cell } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { saysActivity } from '../assess/measure-type.ts';
import { parseOutcome } from '../swedish/parse-outcome.ts';
import type { ReferenceTarget, Target } from '../swedish/target.ts';

/** What is lacking: a Swedish clause for the reason, and what to do as a sentence. */
export interface Lack {
  readonly test: 'measurable' | 'baseline';
  /** «målvärdet saknas» */
  readonly why: string;
  /** «Skriv ett målvärde, till exempel «minst 80 %».» */
  readonly advice: string;
  readonly cell: string | null;
}

/** What hinders the målvärde from being measured; null when nothing does, or when a heading has to be answered for first. */
export function findLack(
  measure: Measure,
  { target, status, outcome }: Assessment,
  isDate1904: boolean,
): Lack | null {
  if (status !== 'unrated' || measure.unclear?.includes('target') === true) return null;
  const cell = measure.target?.ref ?? null;
  if (target.kind === 'ask' && target.missing === true) {
    if (saysActivity(measure)) return null;
    return { test: 'measurable', why: 'målvärdet saknas', advice: EXAMPLE, cell };
  }
  if (measure.target?.formulaWithoutValue === true)
    return { test: 'measurable', why: 'målvärdet är en formel utan sparat värde', advice: SAVE, cell };
  if (target.kind === 'ask' || target.kind === 'compound')
    return {
      test: 'measurable',
      why: `målvärdet «${target.text}» kan inte bedömas`,
      advice: adviceFor(target),
      cell,
    };
  if (target.kind === 'reference') return lackOfReference(target, measure);
  const isStarted =
    outcome.kind === 'number' && (outcome.previous !== undefined || outcome.isChange === true);
  if (!isChange(target) || isStarted || hasBaseline(target, measure, isDate1904)) return null;
  return {
    test: 'baseline',
    why: `målvärdet «${target.text}» har inget utgångsvärde`,
    advice: 'Fyll i kolumnen «Utgångsvärde» eller föregående års utfall.',
    cell: measure.baseline?.ref ?? cell,
  };
}

const EXAMPLE = 'Skriv ett målvärde, till exempel «minst 80 %» eller «Genomförd».';
const SAVE = 'Öppna arbetsboken i Excel, räkna om och spara.';

function adviceFor(target: Extract<Target, { kind: 'ask' | 'compound' }>): string {
  if (target.suggestion !== undefined) return `Skriv till exempel «${target.suggestion}».`;
  return target.kind === 'compound' ? 'Skriv ett målvärde per rad.' : EXAMPLE;
}

function lackOfReference(target: ReferenceTarget, { references, unclear = [] }: Measure): Lack | null {
  const { reference, text } = target;
  if (reference === 'other' || unclear.includes(reference) || holdsSomething(references[reference]))
    return null;
  return {
    test: 'measurable',
    why: `målvärdet «${text}» jämförs med ${reference}, men värdet för ${reference} saknas`,
    advice: `Fyll i en kolumn med rubriken «${NAME[reference]}».`,
    cell: references[reference]?.ref ?? null,
  };
}

const NAME = { riket: 'Riket', länet: 'Länet', jämförbara: 'Jämförbara kommuner' } as const;

type Change = Extract<
  Target,
  { kind: 'increase' | 'decrease' | 'unchanged' | 'notIncrease' | 'notDecrease' }
>;

const CHANGES: ReadonlySet<Target['kind']> = new Set([
  'increase',
  'decrease',
  'unchanged',
  'notIncrease',
  'notDecrease',
]);

function isChange(target: Target): target is Change {
  return CHANGES.has(target.kind);
}

const YEAR = /^(?:19|20)\d\d$/;

function hasBaseline(target: Change, measure: Measure, date1904: boolean): boolean {
  if (target.baseline !== undefined || measure.unclear?.includes('baseline') === true) return true;
  const isFigure = (cell: Cell): boolean => holdsSomething(cell) && isNumber(cell, date1904);
  if (measure.baseline !== null && isFigure(measure.baseline)) return true;
  const { from } = target;
  const earlier = measure.previous.filter(
    ({ period }) => from === undefined || !YEAR.test(from) || period.startsWith(from),
  );
  return earlier.some(({ cell }) => isFigure(cell));
}

function holdsSomething(cell: Cell | null): boolean {
  return cell !== null && cell.value !== null && cell.value !== '' && !isCellError(cell.value);
}

function isNumber({ value, numberFormat }: Cell, date1904: boolean): boolean {
  return parseOutcome({ value, numberFormat, date1904 }).kind === 'number';
}
