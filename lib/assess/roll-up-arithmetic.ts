// Tells how a whole got its status, in figures: how many parts are rated, their colours, and what the rule demands.
import type { Status } from '../model/assessment.ts';
import type { RollUpCondition } from '../model/condition.ts';
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { compare } from '../rules/compare.ts';
import { describeRollUpCondition } from '../rules/phrases/index.ts';
import { usesWeights, type RollUpCells, type RollUpRule } from '../rules/roll-up-rule.ts';
import { formatNumber, formatQuantity, roundDecimal } from '../swedish/format-number.ts';
import { kindsOf, partCount } from './roll-up-part.ts';
import type { Part, PartGroup, PartKind } from './roll-up-part.ts';
import { isUncovered, meanPoints, ratedCount } from './roll-up-tally.ts';
import type { Turn } from './roll-up-turns.ts';
import type { Tally } from './roll-up-tally.ts';
import { colourOf, neuterColour, ratedWord, severalOf, speaksOfLights } from './roll-up-words.ts';

export interface RolledUp {
  readonly parts: readonly Part[];
  /** The parts grouped as the rule sees them. */
  readonly groups: readonly PartGroup[];
  readonly tally: Tally;
  readonly rule: RollUpRule;
  readonly status: Status;
  /** Every single change that alters the status. */
  readonly turns: readonly Turn[];
}

/** `3 av 5 bedömda, 2 gröna, 1 röd; minst 80 % gröna krävs för grönt`, without a capital or point. */
export function describeArithmetic(whole: Omit<RolledUp, 'turns'>): string {
  if (whole.groups.length === 0) return 'inga mätvärden';
  const kinds = kindsOf(whole.groups);
  const demands =
    ratedCount(whole.tally) === 0 ? [] : [...demandOf(whole, kinds), ...weightNotes(whole, kinds)];
  return [countsOf(whole.tally, kinds) + overriddenAmong(whole.parts), ...demands].join('; ');
}

/** `, varav 1 samlad bedömning`: parts whose status a body has given. */
export function overriddenAmong(parts: readonly Part[]): string {
  const count = parts.reduce((sum, { overridden }) => sum + (overridden === true ? 1 : 0), 0);
  if (count === 0) return '';
  return `, varav ${formatNumber(count)} ${count === 1 ? 'samlad bedömning' : 'samlade bedömningar'}`;
}

/** `3 av 5 bedömda, 2 gröna, 1 röd`. */
export function countsText(tally: Tally, groups: readonly PartGroup[]): string {
  return countsOf(tally, kindsOf(groups));
}

function countsOf(tally: Tally, kinds: readonly PartKind[]): string {
  const rated = ratedCount(tally);
  const total = rated + tally.counts.unrated;
  const noun = speaksOfLights(kinds) ? '' : `${severalOf(kinds)} `;
  const colours = (['green', 'yellow', 'red'] as const)
    .map((status) => ({ status, count: tally.counts[status] }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${formatNumber(count)} ${colourOf(status, count, kinds)}`);
  const opening = `${formatNumber(rated)} av ${formatNumber(total)} ${noun}${ratedWord(rated, kinds)}`;
  return [opening, ...colours].join(', ');
}

function demandOf(
  { tally, rule, status, groups }: Omit<RolledUp, 'turns'>,
  kinds: readonly PartKind[],
): readonly string[] {
  switch (rule.kind) {
    case 'worst':
      return ['den sämsta färgen gäller'];
    case 'majority':
      return ['den färg som mer än hälften har gäller, annars gult'];
    case 'share':
      return [shareDemand(rule, status, kinds)];
    case 'points':
      return pointsDemand(rule, status, tally, groups);
    case 'cells':
      return cellsDemand(rule, status, tally, groups);
  }
}

/** What each cell says, up to the one that decided. */
function cellsDemand(
  rule: RollUpCells & RollUpRule,
  status: Status,
  tally: Tally,
  groups: readonly PartGroup[],
): readonly string[] {
  const decided = RULE_COLOURS.findIndex((colour) => colour === status);
  const tried = decided < 0 ? RULE_COLOURS : RULE_COLOURS.slice(0, decided + 1);
  const told = tried.flatMap((colour) => cellText(rule, colour)).join(', ');
  const hole = isUncovered(tally, rule) ? ['inget av det gäller'] : [];
  return [...(usesWeights(rule) ? meanDemand(tally, groups, limitsIn(rule)) : []), told, ...hole].filter(
    (text) => text !== '',
  );
}

function cellText(cells: RollUpCells, colour: RuleColour): readonly string[] {
  const condition = cells[colour];
  if (condition.kind === 'never') return [];
  const word = neuterColour(colour);
  return [
    condition.kind === 'otherwise' ? `i övrigt ${word}` : `${describeRollUpCondition(condition)} ger ${word}`,
  ];
}

function limitsIn(cells: RollUpCells): readonly number[] {
  return RULE_COLOURS.flatMap((colour) => meansIn(cells[colour]));
}

function meansIn(condition: RollUpCondition): readonly number[] {
  if (condition.kind === 'mean') return [condition.atLeast];
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(meansIn) : [];
}

function shareDemand(
  rule: Extract<RollUpRule, { kind: 'share' }>,
  status: Status,
  kinds: readonly PartKind[],
): string {
  const noRed = rule.noRed ? ` och ${speaksOfLights(kinds) ? 'ingen röd' : 'inget rött'}` : '';
  const green = `${atLeastPercent(rule.green)} gröna${noRed} krävs för grönt`;
  // The limit that decided stands there; while it has not, it would only be in the way.
  return status === 'red' ? `${green}, ${atLeastPercent(rule.yellow)} gröna eller gula för gult` : green;
}

function atLeastPercent(percent: number): string {
  const quantity = formatQuantity(percent, '%');
  return percent === 100 ? quantity : `minst ${quantity}`;
}

function pointsDemand(
  rule: Extract<RollUpRule, { kind: 'points' }>,
  status: Status,
  tally: Tally,
  groups: readonly PartGroup[],
): readonly string[] {
  const [shown = '', ...left] = meanDemand(tally, groups, [rule.green, rule.yellow]);
  if (meanPoints(tally) === null) return [shown];
  const green = `minst ${formatNumber(rule.green)} krävs för grönt`;
  const yellow = status === 'red' ? `, minst ${formatNumber(rule.yellow)} för gult` : '';
  return [shown, `${green}${yellow}`, ...left];
}

/** The mean, and what does not count in it. */
function meanDemand(
  tally: Tally,
  groups: readonly PartGroup[],
  limits: readonly number[],
): readonly string[] {
  const mean = meanPoints(tally);
  if (mean === null) return ['alla bedömda har vikt 0, så inget räknas'];
  const rated = groups.filter((group) => group.status !== 'unrated');
  const weighted = new Set(rated.map(({ weight }) => weight)).size > 1;
  const shown = `${weighted ? 'viktat medel' : 'medel'} ${meanText(mean, limits)} av 2 poäng`;
  const weightless = partCount(rated.filter(({ weight }) => weight === 0));
  return weightless === 0 ? [shown] : [shown, `${formatNumber(weightless)} med vikt 0 räknas inte`];
}

/** Two decimals at most, but as many as it takes not to look met when it is not, or the other way round. */
function meanText(mean: number, limits: readonly number[]): string {
  for (let decimals = 2; decimals < MOST_DECIMALS; decimals++) {
    const shown = roundDecimal(mean, decimals);
    if (limits.every((limit) => compare(shown, limit) === compare(mean, limit))) return formatNumber(shown);
  }
  return formatNumber(roundDecimal(mean, MOST_DECIMALS));
}

const MOST_DECIMALS = 12;

/** Weights that are there but do not do what a reader may think are spoken of; nothing is left out in silence. */
function weightNotes(
  { parts, rule }: Pick<RolledUp, 'parts' | 'rule'>,
  kinds: readonly PartKind[],
): readonly string[] {
  const measures = parts.filter(({ kind }) => kind === 'measure');
  if (!usesWeights(rule)) {
    return measures.some(({ weight }) => weight !== measures[0]?.weight) ? ['vikterna används inte'] : [];
  }
  const others = kinds.filter((kind) => kind !== 'measure');
  if (others.length === 0) return [];
  if (measures.some(({ weighted }) => weighted)) return [`varje ${severalOf(others)} har vikt 1`];
  const weightedInside = parts.some(({ weighted }) => weighted);
  return weightedInside ? [`${others.includes('goal') ? 'målen' : 'delmålen'} väger lika`] : [];
}
