// What is left to do about the «ambitionsnivå», test by test.
import type { AmbitionFinding, AmbitionResult } from '../../../../lib/index.ts';
import { countWords, showCount } from '../count-words.ts';

export interface AmbitionGroup {
  readonly test: AmbitionFinding['test'];
  readonly name: string;
  /** Those that are not passed first, then those that wait for an answer. */
  readonly findings: readonly AmbitionFinding[];
}

const TESTS: readonly (readonly [AmbitionFinding['test'], string])[] = [
  ['influence', 'Påverkbart och inom ansvaret'],
  ['measurable', 'Mätbart'],
  ['resources', 'Resurser'],
  ['baseline', 'Utgångsvärde'],
  ['goalCount', 'Antal mål'],
  ['measureCount', 'Antal mätvärden'],
];

/** The tests that have something to act on, in the order of the sheet. */
export function ambitionGroups({ findings }: Pick<AmbitionResult, 'findings'>): readonly AmbitionGroup[] {
  return TESTS.map(([test, name]) => {
    const own = findings.filter((finding) => finding.test === test);
    const inOrder = ['no', 'unanswered'].flatMap((answer) => own.filter((one) => one.answer === answer));
    return { test, name, findings: inOrder };
  }).filter((group) => group.findings.length > 0);
}

/** «9 av 12 mätvärden klarar alla tre prövningarna. 5 saker att göra.» */
export function ambitionSummary({ findings, passed, of }: AmbitionResult): string {
  const tried = `${showCount(passed)} av ${countWords(of, 'mätvärde', 'mätvärden')} klarar alla tre prövningarna.`;
  return findings.length === 0
    ? `${tried} Inget att göra.`
    : `${tried} ${countWords(findings.length, 'sak', 'saker')} att göra.`;
}
