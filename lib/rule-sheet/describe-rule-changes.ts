// Says in plain Swedish how one rule set differs from another, rule by rule, for the officer and the committee.
import { RULE_SECTIONS } from '../model/rule-set.ts';
import type { Decision, DirectionRow, RuleRow, RuleSection, RuleSet } from '../model/rule-set.ts';
import { SECTION_TITLE, STATE_WORD, WANTED_WORD } from './sheet-words.ts';

/**
 * One line for each difference, in the order of the sheet; none when the rules are the same. Example:
 * «Regel R1, gult: «minst 90 % av målvärdet» blir «minst 80 % av målvärdet».»
 */
export function describeRuleChanges(before: RuleSet, after: RuleSet): readonly string[] {
  return [
    ...headChanges(before, after),
    ...RULE_SECTIONS.flatMap((section) => sectionChanges(section, before[section], after[section])),
    ...wordChanges(before.directionWords, after.directionWords),
  ];
}

const quote = (text: string): string => (text === '' ? 'tomt' : `«${text}»`);
const becomes = (what: string, from: string, to: string): readonly string[] =>
  from === to ? [] : [`${what}: ${quote(from)} blir ${quote(to)}.`];

function headChanges(before: RuleSet, after: RuleSet): readonly string[] {
  return [
    ...becomes('Regelverkets namn', before.name, after.name),
    ...becomes('Regelverkets korta namn', before.id, after.id),
    ...becomes('Version', before.version, after.version),
    ...becomes('Läge', STATE_WORD[before.state], STATE_WORD[after.state]),
    ...(before.description === after.description ? [] : ['Beskrivningen är ändrad.']),
  ];
}

const SECTION_WORD: Readonly<Record<RuleSection, string>> = {
  measures: 'regeln',
  activities: 'aktivitetsregeln',
  rollUps: 'sammanvägningen',
};

function sectionChanges(
  section: RuleSection,
  before: readonly RuleRow[],
  after: readonly RuleRow[],
): readonly string[] {
  const pairs = pairRows(before, after);
  const gone = before.filter((row) => !pairs.some(({ from }) => from === row));
  return [
    ...pairs.flatMap(({ from, to }) => (from === null ? [added(section, to)] : rowChanges(from, to))),
    ...gone.map((row) => `Tas bort: ${SECTION_WORD[section]} ${row.id} (${quote(row.applies)}).`),
    ...orderChanges(section, before, pairs),
  ];
}

interface Pair {
  readonly from: RuleRow | null;
  readonly to: RuleRow;
}

/** Each row after with the row before that it comes from: the same id, and of several versions of it the one most alike. */
function pairRows(before: readonly RuleRow[], after: readonly RuleRow[]): readonly Pair[] {
  const left = new Set(before);
  const taken = new Map<RuleRow, RuleRow>();
  const take = (isSame: (from: RuleRow, to: RuleRow) => boolean): void => {
    for (const to of after) {
      if (taken.has(to)) continue;
      const from = [...left].find((row) => row.id === to.id && isSame(row, to));
      if (from === undefined) continue;
      taken.set(to, from);
      left.delete(from);
    }
  };
  take((from, to) => rowChanges(from, to).length === 0);
  take((from, to) => from.validFrom === to.validFrom);
  take((from, to) => from.validTo === to.validTo);
  take(() => true);
  return after.map((to) => ({ from: taken.get(to) ?? null, to }));
}

function added(section: RuleSection, row: RuleRow): string {
  const colours = `grönt ${quote(row.green)}, gult ${quote(row.yellow)}, rött ${quote(row.red)}`;
  const times = row.validFrom === null && row.validTo === null ? '' : `, ${dates(row)}`;
  return `Läggs till: ${SECTION_WORD[section]} ${row.id} (${quote(row.applies)}${times}): ${colours}.`;
}

function rowChanges(from: RuleRow, to: RuleRow): readonly string[] {
  const rule = `Regel ${to.id}`;
  return [
    ...becomes(`${rule}, namn`, from.name, to.name),
    ...becomes(`${rule}, gäller`, from.applies, to.applies),
    ...becomes(`${rule}, grönt`, from.green, to.green),
    ...becomes(`${rule}, gult`, from.yellow, to.yellow),
    ...becomes(`${rule}, rött`, from.red, to.red),
    ...becomes(`${rule}, gäller från`, from.validFrom ?? 'början', to.validFrom ?? 'början'),
    ...becomes(`${rule}, gäller till`, from.validTo ?? 'tills vidare', to.validTo ?? 'tills vidare'),
    ...becomes(`${rule}, beslut`, decisionText(from.decision), decisionText(to.decision)),
    ...becomes(`${rule}, kommentar`, from.comment, to.comment),
  ];
}

function dates({ validFrom, validTo }: RuleRow): string {
  return `från ${validFrom ?? 'början'} till ${validTo ?? 'vidare'}`;
}

/** `KF 2021-03-29 § 45, Dnr KS 2021/12`; '' without a decision. */
export function decisionText(decision: Decision | null): string {
  if (decision === null) return '';
  const { body, date, section, dnr } = decision;
  const opening = [body, date, section].filter((text) => text !== '').join(' ');
  return dnr === '' ? opening : `${opening}, Dnr ${dnr}`;
}

/** Told when the rows that stand in both have changed places, which changes the print but no colour. */
function orderChanges(
  section: RuleSection,
  before: readonly RuleRow[],
  pairs: readonly Pair[],
): readonly string[] {
  const places = pairs.flatMap(({ from }) => (from === null ? [] : [before.indexOf(from)]));
  const isInOrder = places.every((place, index) => index === 0 || (places[index - 1] ?? -1) < place);
  return isInOrder
    ? []
    : [`Ordningen på raderna under «${SECTION_TITLE[section]}» är ändrad; det ändrar ingen färg.`];
}

function wordChanges(before: readonly DirectionRow[], after: readonly DirectionRow[]): readonly string[] {
  const wantedOf = (rows: readonly DirectionRow[], word: string): DirectionRow['wanted'] | undefined =>
    rows.find((row) => row.word === word)?.wanted;
  const words = [...new Set([...after, ...before].map(({ word }) => word))];
  return words.flatMap((word) => {
    const [from, to] = [wantedOf(before, word), wantedOf(after, word)];
    if (from === to) return [];
    if (from === undefined && to !== undefined)
      return [`Läggs till: riktningsordet «${word}», ${WANTED_WORD[to]}.`];
    if (from !== undefined && to === undefined)
      return [`Tas bort: riktningsordet «${word}», ${WANTED_WORD[from]}.`];
    return from === undefined || to === undefined
      ? []
      : becomes(`Riktningsordet «${word}»`, WANTED_WORD[from], WANTED_WORD[to]);
  });
}
