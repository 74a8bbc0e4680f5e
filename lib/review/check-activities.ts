// The check of the rules for activities, which is complete: an activity stands on one of six lines, and every line is tried.
import {
  ACTIVITY_LINES,
  type ActivityCondition,
  type ActivityLine,
  type ActivityRule,
} from '../model/condition.ts';
import { RULE_COLOURS } from '../model/rule-set.ts';
import type { RuleFinding } from '../rules/compiled-rules.ts';
import { colourOfLine } from '../rules/judge-activity.ts';
import { COLOUR_PAIRS, COLOUR_RANK } from './colour-order.ts';
import { COLOUR_WORD } from './describe-trial.ts';
import { findingAt, type FindingPlace } from './finding.ts';

export const LINE_WORD: Readonly<Record<ActivityLine, string>> = {
  doneInTime: 'genomförd i tid',
  doneLate: 'genomförd för sent',
  underWay: 'påbörjad',
  underWayAfterDate: 'påbörjad men inte klar efter slutdatum',
  notBegun: 'inte påbörjad',
  cancelled: 'avbruten',
};

/** Which line is better than which; lines that do not stand here together are not compared. */
const BETTER_THAN: readonly (readonly [better: ActivityLine, worse: ActivityLine])[] = [
  ['doneInTime', 'doneLate'],
  ['doneInTime', 'underWay'],
  ['doneInTime', 'underWayAfterDate'],
  ['doneInTime', 'notBegun'],
  ['doneInTime', 'cancelled'],
  ['doneLate', 'underWayAfterDate'],
  ['underWay', 'underWayAfterDate'],
  ['underWay', 'notBegun'],
];

/** Everything that is wrong with the rows for activities. */
export function checkActivityRules(rules: readonly ActivityRule[]): readonly RuleFinding[] {
  return rules.flatMap((rule, index) => {
    const place = { section: 'activities' as const, index, row: rule.row };
    return [
      ...holes(rule, place),
      ...overlaps(rule, place),
      ...disorder(rule, place),
      ...nevers(rule, place),
    ];
  });
}

function names(condition: ActivityCondition, line: ActivityLine): boolean {
  return condition.kind === 'lines' && condition.lines.includes(line);
}

function holes(rule: ActivityRule, place: FindingPlace): readonly RuleFinding[] {
  const lines = ACTIVITY_LINES.filter((line) => colourOfLine(line, rule) === null);
  if (lines.length === 0) return [];
  const text = `En aktivitet som är ${lines.map((line) => LINE_WORD[line]).join(', ')} får ingen färg. Nämn det i en ruta, eller skriv «i övrigt» i den sista.`;
  return [findingAt(place, { severity: 'error', code: 'hole', field: null, text })];
}

function overlaps(rule: ActivityRule, place: FindingPlace): readonly RuleFinding[] {
  return COLOUR_PAIRS.flatMap(([one, other]) => {
    const shared = ACTIVITY_LINES.find((line) => names(rule[one], line) && names(rule[other], line));
    // All that is green is also yellow, and green is tried first.
    const isNested =
      other === 'yellow' &&
      ACTIVITY_LINES.every((line) => !names(rule.green, line) || names(rule.yellow, line));
    if (shared === undefined || isNested) return [];
    const text = `En aktivitet som är ${LINE_WORD[shared]} är både ${COLOUR_WORD[one]} och ${COLOUR_WORD[other]}. Ta bort den ur den ena rutan.`;
    return [findingAt(place, { severity: 'error', code: 'overlap', field: other, text })];
  });
}

function disorder(rule: ActivityRule, place: FindingPlace): readonly RuleFinding[] {
  return BETTER_THAN.flatMap(([better, worse]): RuleFinding[] => {
    const [high, low] = [colourOfLine(better, rule), colourOfLine(worse, rule)];
    if (high === null || low === null || COLOUR_RANK[high] >= COLOUR_RANK[low]) return [];
    const text = `En aktivitet som är ${LINE_WORD[better]} är ${COLOUR_WORD[high]}, men en som är ${LINE_WORD[worse]} är ${COLOUR_WORD[low]}. Kontrollera vilken färg de står under.`;
    const code = high === 'yellow' ? 'yellow-better-than-green' : 'red-better';
    return [findingAt(place, { severity: 'error', code, field: high, text })];
  }).slice(0, 1);
}

function nevers(rule: ActivityRule, place: FindingPlace): readonly RuleFinding[] {
  return RULE_COLOURS.flatMap((colour): RuleFinding[] => {
    const condition = rule[colour];
    const comes = ACTIVITY_LINES.some((line) => colourOfLine(line, rule) === colour);
    if (condition.kind === 'never' || comes) return [];
    const text = `Ingen aktivitet kan bli ${COLOUR_WORD[colour]}. Ändra texten, eller skriv «används inte».`;
    const severity = condition.kind === 'otherwise' ? 'warning' : 'error';
    return [findingAt(place, { severity, code: 'colour-never', field: colour, text })];
  });
}
