// The check of the rules for figures: each is tried with every målvärde that it can meet, thought up and in the workbook.
import type { MeasureRule, RuleKind } from '../model/condition.ts';
import { RULE_COLOURS, type RuleColour, type RuleRow } from '../model/rule-set.ts';
import type { RuleFinding } from '../rules/compiled-rules.ts';
import { CELL_NAME } from '../rules/rule-questions.ts';
import type { Inapplicable } from '../rules/situation.ts';
import { COLOUR_WORD, describeTrial, KIND_WORD } from './describe-trial.ts';
import { findingAt, firstOfEach, type FindingPlace } from './finding.ts';
import { isGeneral, kindsForRule } from './kinds-for-rule.ts';
import { faultsOf, hindrancesOf, type RuleFault } from './rule-fault.ts';
import { trialsOf, type Trial } from './trial.ts';
import { spread } from './spread.ts';
import { isSearched, tryRule, type TriedPiece } from './tried-rule.ts';

/** A målvärde of the workbook with the row that judges it. */
export interface MeasureSituation extends Trial {
  readonly measure: string;
  /** The row that was chosen for it. */
  readonly row: RuleRow;
}

interface Tried {
  readonly trial: Trial;
  readonly pieces: readonly TriedPiece[];
}

/** Everything that is wrong with the rows for figures, row by row. */
export function checkMeasureRules(
  rules: readonly MeasureRule[],
  situations: readonly MeasureSituation[],
): readonly RuleFinding[] {
  return rules.flatMap((rule, index) => {
    const met = situations.filter((one) => one.row === rule.row);
    const own = spread(met, isSearched(rule) ? MOST_OWN_SEARCHED : MOST_OWN);
    return checkRule(rule, kindsToTry(rule, rules, own), own, { section: 'measures', index, row: rule.row });
  });
}

/** So many of the workbook's målvärden take about a second to try. */
const MOST_OWN = 3000;
const MOST_OWN_SEARCHED = 300;

/** A row that names something is tried with the kinds that it meets there, and with all when nothing tells. */
function kindsToTry(
  rule: MeasureRule,
  rules: readonly MeasureRule[],
  own: readonly MeasureSituation[],
): readonly RuleKind[] {
  const possible = kindsForRule(rule, rules);
  const met = possible.filter((kind) => own.some((one) => one.kind === kind));
  return isGeneral(rule) || met.length === 0 ? possible : met;
}

function checkRule(
  rule: MeasureRule,
  kinds: readonly RuleKind[],
  own: readonly MeasureSituation[],
  place: FindingPlace,
): readonly RuleFinding[] {
  const { trials: possible, isComplete } = trialsOf(rule, kinds, isGeneral(rule));
  const trials = isGeneral(rule) || own.length === 0 ? possible : possible.filter((one) => isMet(one, own));
  const tried = [...trials, ...own].map((trial) => ({ trial, pieces: tryRule(rule, trial) }));
  const note = isSearched(rule) || !isComplete ? ' Funnet genom sökning.' : '';
  const findings = [
    ...faultFindings(tried, rule, place),
    ...hindranceFindings(tried, rule, place),
    ...RULE_COLOURS.flatMap((colour) => neverFinding(tried, rule, colour, place)),
  ];
  return findings.map((finding) => ({ ...finding, text: `${finding.text}${note}` }));
}

/** Whether the workbook has such a målvärde, with the same side to reach, among those of the row. */
function isMet({ kind, situation }: Trial, own: readonly MeasureSituation[]): boolean {
  return own.some((one) => one.kind === kind && sideOf(one) === sideOf({ situation }));
}

/** Which way is better. */
function sideOf({ situation: { requirement } }: Pick<Trial, 'situation'>): 'higher' | 'lower' | 'within' {
  if (requirement.low !== null && requirement.high !== null) return 'within';
  return requirement.low !== null ? 'higher' : 'lower';
}

interface PlacedFault extends RuleFault {
  readonly trial: Trial;
}

function faultFindings(
  tried: readonly Tried[],
  rule: MeasureRule,
  place: FindingPlace,
): readonly RuleFinding[] {
  const faults = tried.flatMap(({ trial, pieces }) =>
    faultsOf(pieces, trial).map((fault): PlacedFault => ({ ...fault, trial })),
  );
  const only = onlySide(tried, faults);
  if (only !== null) return faults.slice(0, 1).map((fault) => oneSidedFinding(fault, only, place));
  const met = faults.filter(({ trial }) => trial.measure !== null);
  const told = firstOfEach([...met, ...faults], keyOfFault);
  return told.map(({ code, field, text, advice, trial }) => {
    const same = faults.filter((one) => keyOfFault(one) === keyOfFault({ code, field }));
    // A row for one measure is written for its målvärde, and is not wrong because it would be for another.
    const isReal = isGeneral(rule) || trial.measure !== null || same.length === tried.length;
    const of = trial.measure === null ? '' : ` (mätvärdet «${trial.measure}»)`;
    const severity = isReal ? 'error' : 'warning';
    return findingAt(place, { severity, code, field, text: `${text}${of}. ${advice}` });
  });
}

function keyOfFault({ code, field }: Pick<RuleFault, 'code' | 'field'>): string {
  return `${code} ${String(field)}`;
}

/** The only way that the rule is right about, when it is wrong about the other only and no measure of the workbook is of that one. */
function onlySide(tried: readonly Tried[], faults: readonly PlacedFault[]): 'higher' | 'lower' | null {
  const wrong = new Set(faults.map(({ trial }) => sideOf(trial)));
  if (wrong.size !== 1 || wrong.has('within') || faults.some(({ trial }) => trial.measure !== null))
    return null;
  const right = wrong.has('higher') ? 'lower' : 'higher';
  return tried.some(({ trial }) => sideOf(trial) === right) ? right : null;
}

const SIDE_WORD = { higher: 'högre är bättre', lower: 'lägre är bättre' } as const;

function oneSidedFinding(
  { text, field }: PlacedFault,
  side: 'higher' | 'lower',
  place: FindingPlace,
): RuleFinding {
  const other = SIDE_WORD[side === 'higher' ? 'lower' : 'higher'];
  return findingAt(place, {
    severity: 'warning',
    code: 'direction-against-rule',
    field,
    text: `Regeln passar bara där ${SIDE_WORD[side]}. ${text}. Lägg till en egen rad för mätvärden där ${other}.`,
  });
}

const HINDRANCE_CODE: Readonly<Record<Inapplicable['why'], string>> = {
  'percent-of-zero': 'percent-of-zero',
  'wrong-side': 'direction-against-rule',
  'wrong-unit': 'unit-not-for-all',
  'no-direction': 'no-direction',
  'figure-missing': 'figure-missing',
};

/**
 * What a cell cannot say of some målvärden; an error when it can say nothing of any. A figure that the workbook lacks is never the rule's
 * fault: each measure without it is asked about when it is judged.
 */
function hindranceFindings(
  tried: readonly Tried[],
  rule: MeasureRule,
  place: FindingPlace,
): readonly RuleFinding[] {
  // What a row that names something could meet, but does not, is no matter.
  const relevant = isGeneral(rule) ? tried : tried.filter(({ trial }) => trial.measure !== null);
  const hindrances = relevant.flatMap(({ trial, pieces }) =>
    hindrancesOf(pieces).map(({ colour, answer }) => ({ colour, answer, trial })),
  );
  return firstOfEach(hindrances, ({ colour, answer }) => `${colour} ${answer.why}`).map(
    ({ colour, answer, trial }) => {
      const same = hindrances.filter((one) => one.colour === colour && one.answer.why === answer.why);
      const isAlways = same.length === relevant.length && answer.why !== 'figure-missing';
      return findingAt(place, {
        severity: isAlways ? 'error' : 'warning',
        code: HINDRANCE_CODE[answer.why],
        field: colour,
        text: `«${CELL_NAME[colour]}» kan inte prövas vid ${exampleOf(trial)}. ${answer.inapplicable} ${kindsText(same.map((one) => one.trial))}Sådana mätvärden får ingen färg. Lägg till en egen rad för dem eller ändra texten.`,
      });
    },
  );
}

function exampleOf(trial: Trial): string {
  return trial.measure === null
    ? describeTrial(trial)
    : `mätvärdet «${trial.measure}», ${describeTrial(trial)}`;
}

function kindsText(trials: readonly Trial[]): string {
  const kinds = [...new Set(trials.map(({ kind }) => KIND_WORD[kind]))];
  return `Det gäller ${listed(kinds)}. `;
}

/** `a, b och c`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1) ?? ''}`;
}

function neverFinding(
  tried: readonly Tried[],
  rule: MeasureRule,
  colour: RuleColour,
  place: FindingPlace,
): readonly RuleFinding[] {
  if (rule[colour].kind === 'never') return [];
  const comes = tried.some(({ pieces }) => pieces.some((piece) => piece.colour === colour));
  // Where a cell before it has no answer, what would be left for this one is not known.
  const before = RULE_COLOURS.slice(0, RULE_COLOURS.indexOf(colour) + 1);
  const isOpen = tried.some(({ pieces }) =>
    hindrancesOf(pieces).some((hindrance) => before.includes(hindrance.colour)),
  );
  if (comes || isOpen) return [];
  const example = tried[0] === undefined ? '' : `, till exempel vid ${describeTrial(tried[0].trial)}`;
  return [
    findingAt(place, {
      severity: rule[colour].kind === 'otherwise' ? 'warning' : 'error',
      code: 'colour-never',
      field: colour,
      text: `Inget utfall kan bli ${COLOUR_WORD[colour]}${example}. Ändra gränsen, eller skriv «används inte».`,
    }),
  ];
}
