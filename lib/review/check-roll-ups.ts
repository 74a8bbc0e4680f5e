// The check of the rules for rolling up: each is tried with wholes of every make (see roll-up-samples.ts).
import { statusOf, type Tally } from '../assess/roll-up-tally.ts';
import type { RollUpCondition, RollUpRow } from '../model/condition.ts';
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import type { RuleFinding } from '../rules/compiled-rules.ts';
import { COLOUR_PAIRS, COLOUR_RANK } from './colour-order.ts';
import { COLOUR_WORD } from './describe-trial.ts';
import { countsText } from './counts-text.ts';
import { findingAt, type FindingPlace } from './finding.ts';
import { rollUpSamples, tallyOfCounts, wholesOf, type Counts } from './roll-up-samples.ts';

type Cells = Pick<RollUpRow, RuleColour>;

/** Everything that is wrong with the rows for rolling up, one row a slice. */
export function* checkRollUpRules(rows: readonly RollUpRow[]): Steps<readonly RuleFinding[]> {
  const found: RuleFinding[] = [];
  const checkRow = ([index, row]: [number, RollUpRow]): void => {
    const place = { section: 'rollUps' as const, index, row: row.row };
    const tallies = rollUpSamples(row);
    found.push(
      ...hole(row, tallies, place),
      ...overlaps(row, tallies, place),
      ...disorder(row, place),
      ...nevers(row, tallies, place),
    );
  };
  yield* inSlices([...rows.entries()], checkRow, 1);
  return found;
}

/** The colour of a whole; null when no cell takes it. */
export function rollUpColour({ green, yellow, red }: Cells, tally: Tally): RuleColour | null {
  const status = statusOf(tally, { kind: 'cells', green, yellow, red });
  return status === 'unrated' ? null : status;
}

/** Whether the condition holds of itself, whatever the other cells say. */
function holdsFor(condition: RollUpCondition, tally: Tally): boolean {
  if (condition.kind === 'otherwise') return false;
  const alone = { green: condition, yellow: { kind: 'never' }, red: { kind: 'otherwise' } } as const;
  return rollUpColour(alone, tally) === 'green';
}

function hole(row: RollUpRow, tallies: readonly Tally[], place: FindingPlace): readonly RuleFinding[] {
  const found = tallies.find((tally) => rollUpColour(row, tally) === null);
  if (found === undefined) return [];
  const text = `${asSentence(countsText(found.counts))} ger ingen färg. Ändra gränserna så att de möts, eller skriv «i övrigt» i den sista rutan.`;
  return [findingAt(place, { severity: 'error', code: 'hole', field: null, text })];
}

function overlaps(row: RollUpRow, tallies: readonly Tally[], place: FindingPlace): readonly RuleFinding[] {
  return COLOUR_PAIRS.flatMap(([one, other]): RuleFinding[] => {
    const taken = tallies.map((tally) => [holdsFor(row[one], tally), holdsFor(row[other], tally)] as const);
    const shared = tallies[taken.findIndex(([by, too]) => by && too)];
    if (shared === undefined || (other === 'yellow' && isNested(taken))) return [];
    const both = `${asSentence(countsText(shared.counts))} ger både ${COLOUR_WORD[one]} och ${COLOUR_WORD[other]}`;
    // The cells are tried in order, and of shares and counts together it is often meant so.
    return other === 'yellow'
      ? [
          findingAt(place, {
            severity: 'warning',
            code: 'overlap',
            field: other,
            text: `${both}, och då gäller grönt. Kontrollera att det är meningen.`,
          }),
        ]
      : [
          findingAt(place, {
            severity: 'error',
            code: 'overlap',
            field: other,
            text: `${both}. Ändra gränserna så att bara en färg gäller.`,
          }),
        ];
  });
}

/** Whether all that the one takes the other takes too, or the other way round. */
function isNested(taken: readonly (readonly [boolean, boolean])[]): boolean {
  return !taken.some(([one, other]) => one && !other) || !taken.some(([one, other]) => other && !one);
}

const MOST_PARTS = 12;

/** One part that becomes better must never make the whole worse. */
function disorder(row: RollUpRow, place: FindingPlace): readonly RuleFinding[] {
  for (let size = 1; size <= MOST_PARTS; size++) {
    for (const worse of wholesOf(size)) {
      for (const better of improved(worse)) {
        const finding = worseFor(row, worse, better, place);
        if (finding !== null) return [finding];
      }
    }
  }
  return [];
}

function improved(counts: Counts): readonly Counts[] {
  const { green, yellow, red } = counts;
  return [
    ...(yellow > 0 ? [{ green: green + 1, yellow: yellow - 1, red }] : []),
    ...(red > 0 ? [{ green, yellow: yellow + 1, red: red - 1 }] : []),
  ];
}

function worseFor(row: RollUpRow, worse: Counts, better: Counts, place: FindingPlace): RuleFinding | null {
  const low = rollUpColour(row, tallyOfCounts(worse));
  const high = rollUpColour(row, tallyOfCounts(better));
  if (low === null || high === null || COLOUR_RANK[high] >= COLOUR_RANK[low]) return null;
  return findingAt(place, {
    severity: 'error',
    code: high === 'yellow' ? 'yellow-better-than-green' : 'red-better',
    field: high,
    text: `${asSentence(countsText(worse))} ger ${COLOUR_WORD[low]}, men det bättre ${countsText(better)} ger ${COLOUR_WORD[high]}. Kontrollera gränserna.`,
  });
}

function nevers(row: RollUpRow, tallies: readonly Tally[], place: FindingPlace): readonly RuleFinding[] {
  return RULE_COLOURS.flatMap((colour): RuleFinding[] => {
    const { kind } = row[colour];
    if (kind === 'never' || tallies.some((tally) => rollUpColour(row, tally) === colour)) return [];
    const severity = kind === 'otherwise' ? 'warning' : 'error';
    const text = `Inga delar kan ge ${COLOUR_WORD[colour]}. Ändra gränsen, eller skriv «används inte».`;
    return [findingAt(place, { severity, code: 'colour-never', field: colour, text })];
  });
}

function asSentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
