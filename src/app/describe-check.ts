// The words of a check of a seal, for every host: the verdict, the seal, each kind of change under its heading, and what cannot be told.
import { formatNumber, sealNumberText } from '../../lib/index.ts';
import type { SealChange } from '../../lib/index.ts';
import type { CheckedWorkbook } from './check-seal.ts';

/** Changes of one kind, and what they are called. */
export interface DescribedChanges {
  /** «Underlaget» */
  readonly heading: string;
  readonly changes: readonly SealChange[];
}

export interface DescribedCheck {
  /** One sentence. */
  readonly verdict: string;
  /** What is known of the seal and the judgement, each with its label; empty without a seal. */
  readonly facts: readonly (readonly [label: string, text: string])[];
  /** Whether judging again gave the same; null without a seal. */
  readonly recount: string | null;
  /** Kinds without changes are left out. */
  readonly changed: readonly DescribedChanges[];
  /** «… och 12 ändringar till.»; null where all are listed. */
  readonly more: string | null;
  /** Sentences. */
  readonly limits: readonly string[];
}

const VERDICT: Readonly<Record<CheckedWorkbook['verdict'], string>> = {
  unsealed:
    'Arbetsboken har inget sigill. Den är inte bedömd av Målljus, eller så har sigillet tagits bort. När den bedöms får den ett.',
  unchanged: 'Inget är ändrat sedan bedömningen.',
  presentation: 'Inget av det som bedömdes är ändrat sedan dess, bara annat i bladen.',
  changed: 'Arbetsboken är ändrad sedan bedömningen.',
};

/** Where nothing tells of the rest. */
const JUDGED_UNCHANGED = 'Inget av det som bedömdes, av reglerna eller av det som Målljus skrev är ändrat.';
/** Where what was judged is as it was. */
const WRITTEN_CHANGED = 'Underlaget är detsamma som vid bedömningen, men något som Målljus skrev är ändrat.';

/** Where nothing in the sheets is changed, but the seal is another than asked for or does not hold together. */
const OTHER_SEAL = 'Sigillet stämmer inte.';

const HEADINGS: readonly (readonly [SealChange['kind'], string])[] = [
  ['seal', 'Sigillet'],
  ['judged', 'Underlaget'],
  ['rules', 'Reglerna'],
  ['results', 'Resultatet'],
  ['written', 'Det som Målljus skrev'],
  ['presentation', 'Annat i bladen'],
];

/** The check in words. Example: `describeCheck(checked).verdict` is «Inget är ändrat sedan bedömningen.» */
export function describeCheck(checked: CheckedWorkbook): DescribedCheck {
  const { seal, changes, more, limits, sameResults } = checked;
  const changed = HEADINGS.map(([kind, heading]) => ({
    heading,
    changes: changes.filter((change) => change.kind === kind),
  })).filter((one) => one.changes.length > 0);
  return {
    verdict: verdictOf(checked),
    facts: seal === null ? [] : factsOf(seal),
    recount: seal === null ? null : sameResults ? SAME : OTHER,
    changed,
    more: more === 0 ? null : `… och ${formatNumber(more)} ändringar till.`,
    limits,
  };
}

const SAME = 'Omräkningen av det som nu står i filen gav samma resultat.';
const OTHER = 'Omräkningen av det som nu står i filen gav ett annat resultat.';

function verdictOf({ verdict, seal, changes }: CheckedWorkbook): string {
  if (verdict === 'unchanged' && seal?.from === 'sheet') return JUDGED_UNCHANGED;
  const kinds = new Set(changes.map(({ kind }) => kind).filter((kind) => kind !== 'presentation'));
  if (verdict !== 'changed' || kinds.size > 1) return VERDICT[verdict];
  if (kinds.has('seal')) return OTHER_SEAL;
  return kinds.has('written') ? WRITTEN_CHANGED : VERDICT.changed;
}

function factsOf(seal: NonNullable<CheckedWorkbook['seal']>): DescribedCheck['facts'] {
  const { whole, when, program, ruleSet, period, strict } = seal;
  const time = when === null ? '' : `${minuteText(when)} `;
  return [
    ['Sigill', sealNumberText(whole)],
    ['Bedömt', `${time}med Målljus ${program}`],
    ['Period', period ?? 'framgår inte'],
    ['Regelverk', `${ruleSet}${strict ? ', utan antaganden' : ''}`],
  ];
}

/** An ISO minute as the facts say it: «2026-03-01 kl. 09.00». */
export function minuteText(when: string): string {
  return `${when.slice(0, 10)} kl. ${when.slice(11, 16).replace(':', '.')}`;
}
