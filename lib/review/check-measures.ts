// The check of the rules for figures: each is tried with every målvärde that it can meet, thought up and in the workbook.
import type { MeasureRule, RuleKind } from '../model/condition.ts';
import { RULE_COLOURS } from '../model/rule-set.ts';
import { asPart, type Steps } from '../model/steps.ts';
import type { RuleFinding } from '../rules/compiled-rules.ts';
import { CELL_NAME } from '../rules/rule-questions.ts';
import type { Inapplicable } from '../rules/situation.ts';
import { formatNumber } from '../swedish/format-number.ts';
import { describeTrial, KIND_WORD } from './describe-trial.ts';
import { checkScale } from './check-scale.ts';
import { createEffort, type Effort } from './effort.ts';
import { findingAt, firstOfEach, type Said } from './finding.ts';
import { isGeneral, kindsForRule } from './kinds-for-rule.ts';
import { createLately } from './lately.ts';
import type { MeasureSituation } from './measure-situation.ts';
import { neverFindings } from './never-colours.ts';
import { faultsOf, hindrancesOf, type RuleFault } from './rule-fault.ts';
import { caseOf, sortOf, tellingSituations } from './telling-situations.ts';
import { trialGroups, type Trial, type TrialGroup } from './trial.ts';
import { isSearched } from './is-searched.ts';
import { tryMeasureRule, type ToTry, type Tried, type TriedRule } from './try-measure-rule.ts';

/**
 * Everything that is wrong with the rows for figures, row by row, in slices. However they are written, the check ends in a few seconds at
 * most: what it may cost is shared between the rows, and where that does not do, a warning says so.
 */
export function* checkMeasureRules(
  rules: readonly MeasureRule[],
  situations: readonly MeasureSituation[],
): Steps<readonly RuleFinding[]> {
  const telling = yield* asPart(tellingSituations(situations), 0, TELLING_SHARE);
  const shareAt = (index: number): number => TELLING_SHARE + ((1 - TELLING_SHARE) * index) / rules.length;
  const found: RuleFinding[] = [];
  let left = MOST_ANSWERS;
  for (const [index, rule] of rules.entries()) {
    const own = telling.get(rule.row) ?? [];
    const effort = createEffort(left / (rules.length - index));
    const checked = checkRule({ rule, kinds: kindsToTry(rule, rules, own), own }, effort);
    const said = yield* asPart(checked, shareAt(index), shareAt(index + 1));
    found.push(...said.map((one) => findingAt({ section: 'measures', index, row: rule.row }, one)));
    left -= effort.spent;
  }
  return found;
}

/** Answers of cells that a check may ask for: at most some two seconds of work. */
const MOST_ANSWERS = 1_200_000;
const TELLING_SHARE = 0.1;

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

interface ToCheck {
  readonly rule: MeasureRule;
  readonly kinds: readonly RuleKind[];
  readonly own: readonly MeasureSituation[];
}

/** What is wrong with one row. Rows with the same texts, and rows that have not changed since the last check, are not tried again. */
function* checkRule(checked: ToCheck, effort: Effort): Steps<readonly Said[]> {
  const key = keyOf(checked);
  const known = lately.get(key);
  if (known !== undefined) return known;
  const result = yield* tryMeasureRule(checked.rule, toTry(checked), effort);
  const said = saidOf(result, checked.rule);
  if (!result.isCutShort) lately.set(key, said);
  return said;
}

const lately = createLately<readonly Said[]>();

/** All that what is found can depend on. */
function keyOf({ rule, kinds, own }: ToCheck): string {
  const texts = RULE_COLOURS.map((colour) => rule.row[colour]);
  const cases = own.map((one) => `${one.measure};${sortOf(one)};${caseOf(one)}`);
  return JSON.stringify([texts, isGeneral(rule), kinds, cases]);
}

function toTry({ rule, kinds, own }: ToCheck): ToTry {
  const anyUnit = isGeneral(rule);
  const isMet = ({ kind, frame: { shape } }: TrialGroup): boolean =>
    own.some((one) => one.kind === kind && sideOf(one) === SIDE_OF_SHAPE[shape]);
  const groups = trialGroups(rule, kinds, anyUnit).filter(
    (group) => anyUnit || own.length === 0 || isMet(group),
  );
  return { groups, own };
}

const SIDE_OF_SHAPE = { low: 'higher', high: 'lower', band: 'within' } as const;

function saidOf(result: TriedRule, rule: MeasureRule): readonly Said[] {
  const { tried, isComplete, isCutShort } = result;
  const isProof = isComplete && !isSearched(rule) && !isCutShort;
  const findings = [
    ...faultFindings(tried, rule),
    ...hindranceFindings(tried, rule),
    ...checkScale(tried, rule),
    // what does not come among some of them may come among the rest
    ...(isCutShort ? [] : RULE_COLOURS.flatMap((colour) => neverFindings(tried, rule, colour))),
  ];
  const noted = findings.map((one) =>
    isProof ? one : { ...one, text: `${one.text} Funnet genom sökning.` },
  );
  return isCutShort ? [...noted, cutShort(tried)] : noted;
}

/** That not all was tried, so that nobody takes silence for a proof. */
function cutShort(tried: readonly Tried[]): Said {
  const kinds = [...new Set(tried.map(({ trial }) => KIND_WORD[trial.kind]))];
  const of = kinds.length === 0 ? '' : ` (${listed(kinds)})`;
  const text = `Sökningen efter fel i regeln avbröts, eftersom reglerna tillsammans är omfattande: ${formatNumber(tried.length)} målvärden är prövade${of}, men inte alla. Skriv enklare villkor eller färre rader, eller pröva regeln med egna exempel.`;
  return { severity: 'warning', code: 'search-cut-short', field: null, text };
}

/** Which way is better. */
function sideOf({ situation: { requirement } }: Pick<Trial, 'situation'>): 'higher' | 'lower' | 'within' {
  if (requirement.low !== null && requirement.high !== null) return 'within';
  return requirement.low !== null ? 'higher' : 'lower';
}

interface PlacedFault extends RuleFault {
  readonly trial: Trial;
}

function faultFindings(tried: readonly Tried[], rule: MeasureRule): readonly Said[] {
  const faults = tried.flatMap(({ trial, pieces }) =>
    faultsOf(pieces, trial).map((fault): PlacedFault => ({ ...fault, trial })),
  );
  const only = onlySide(tried, faults);
  if (only !== null) return faults.slice(0, 1).map((fault) => oneSidedFinding(fault, only));
  const met = faults.filter(({ trial }) => trial.measure !== null);
  const told = firstOfEach([...met, ...faults], keyOfFault);
  return told.map(({ code, field, text, advice, trial }) => {
    const same = faults.filter((one) => keyOfFault(one) === keyOfFault({ code, field }));
    // A row for one measure is written for its målvärde, and is not wrong because it would be for another.
    const isReal = isGeneral(rule) || trial.measure !== null || same.length === tried.length;
    const of = trial.measure === null ? '' : ` (mätvärdet «${trial.measure}»)`;
    const severity = isReal ? 'error' : 'warning';
    return { severity, code, field, text: `${text}${of}. ${advice}` };
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

function oneSidedFinding({ text, field }: PlacedFault, side: 'higher' | 'lower'): Said {
  const other = SIDE_WORD[side === 'higher' ? 'lower' : 'higher'];
  return {
    severity: 'warning',
    code: 'direction-against-rule',
    field,
    text: `Regeln passar bara där ${SIDE_WORD[side]}. ${text}. Lägg till en egen rad för mätvärden där ${other}.`,
  };
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
function hindranceFindings(tried: readonly Tried[], rule: MeasureRule): readonly Said[] {
  // What a row that names something could meet, but does not, is no matter.
  const relevant = isGeneral(rule) ? tried : tried.filter(({ trial }) => trial.measure !== null);
  const hindrances = relevant.flatMap(({ trial, pieces }) =>
    hindrancesOf(pieces).map(({ colour, answer }) => ({ colour, answer, trial })),
  );
  return firstOfEach(hindrances, ({ colour, answer }) => `${colour} ${answer.why}`).map(
    ({ colour, answer, trial }) => {
      const same = hindrances.filter((one) => one.colour === colour && one.answer.why === answer.why);
      const isAlways = same.length === relevant.length && answer.why !== 'figure-missing';
      return {
        severity: isAlways ? 'error' : 'warning',
        code: HINDRANCE_CODE[answer.why],
        field: colour,
        text: `«${CELL_NAME[colour]}» kan inte prövas vid ${exampleOf(trial)}. ${answer.inapplicable} ${kindsText(same.map((one) => one.trial))}Sådana mätvärden får ingen färg. Lägg till en egen rad för dem eller ändra texten.`,
      };
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
