// The line in the summary that holds the seal's numbers, written and read back here: it is there for people, and for programs that lose the
// state when they save.
import type { SheetSnapshot } from '../../model/snapshot.ts';
import type { Seal, SealNumbers } from './seal.ts';

/** Figures of each part that are shown; the whole number stands first in full. */
const SHOWN = 16;

/** `Sigill 9f86d0… (SHA-256). Underlag …, regler …, resultat …; period 2020, regelverk 90, antaganden tillåtna, Målljus 1.0.0.` */
export function sealText({
  whole,
  inputs,
  rules,
  results,
  period,
  ruleSet,
  strict,
  program,
}: Omit<Seal, 'measures'>): string {
  const [judged, ruled, found] = [inputs, rules, results].map((number) => number.slice(0, SHOWN));
  const about = `period ${period ?? 'framgår inte'}, regelverk ${ruleSet}, ${strict ? 'strikt' : 'antaganden tillåtna'}, Målljus ${program}`;
  return `Sigill ${whole} (SHA-256). Underlag ${judged ?? ''}, regler ${ruled ?? ''}, resultat ${found ?? ''}; ${about}.`;
}

/** What the line tells; the three parts are shortened. */
export interface SealLine extends SealNumbers {
  readonly program: string;
  readonly period: string | null;
  readonly ruleSet: string;
  readonly strict: boolean;
}

const LINE =
  /^Sigill ([0-9a-f]{64}) \(SHA-256\)\. Underlag ([0-9a-f]{16}), regler ([0-9a-f]{16}), resultat ([0-9a-f]{16}); period (.+?), regelverk (.+), (strikt|antaganden tillåtna), Målljus (\S+)\.$/;

/** What such a line tells, or null when the text is another. */
export function readSealText(text: string): SealLine | null {
  const found = LINE.exec(text.replace(/\s+/g, ' ').trim());
  if (found === null) return null;
  const [, whole = '', inputs = '', rules = '', results = '', period, ruleSet = '', strict, program = ''] =
    found;
  return {
    whole,
    inputs,
    rules,
    results,
    period: period === undefined || period === 'framgår inte' ? null : period,
    ruleSet,
    strict: strict === 'strikt',
    program,
  };
}

/** What the last such line in a sheet's first column tells; null when there is none. */
export function sealLineOf({ values }: SheetSnapshot): SealLine | null {
  for (let row = values.length - 1; row >= 0; row--) {
    const first = values[row]?.[0];
    const line = typeof first === 'string' && first.startsWith('Sigill') ? readSealText(first) : null;
    if (line !== null) return line;
  }
  return null;
}

/** Whether two of the numbers are one, also when one of them is shortened. */
export function isSameNumber(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return length >= SHOWN && one.slice(0, length) === other.slice(0, length);
}
