// Which of a large workbook's measures to look at before its rules are used: each case once, and some of every sort where they are many.
import type { Cell } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { RULE_SECTIONS } from '../model/rule-set.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { nameKey } from '../rules/name-key.ts';
import { spread } from './spread.ts';

/** Some milliseconds' work. */
const SLICE = 2000;
/** So few are all looked at; looking takes half as long as judging, and a workbook of any size is to be judged about as fast as without. */
const MOST_LOOKED_AT = 1000;

/** All measures where they are not many; else some of each sort that the rules may tell apart, those that the rules name among them. */
export function* tellingMeasures(
  measures: readonly Measure[],
  rules: CompiledRules,
): Steps<readonly Measure[]> {
  if (measures.length <= MOST_LOOKED_AT) return measures;
  const named = namesIn(rules);
  const sorts = new Map<string, Map<string, Measure>>();
  const place = (measure: Measure): void => {
    const sort = sortOf(measure, named);
    const cases = sorts.get(sort) ?? new Map<string, Measure>();
    sorts.set(sort, cases);
    const key = caseOf(measure);
    if (!cases.has(key)) cases.set(key, measure);
  };
  yield* inSlices(measures, place, SLICE);
  const most = Math.ceil(MOST_LOOKED_AT / sorts.size);
  const found = [...sorts.values()].flatMap((cases) => spread([...cases.values()], most));
  return spread(found, MOST_LOOKED_AT);
}

function namesIn(rules: CompiledRules): ReadonlySet<string> {
  const scopes = RULE_SECTIONS.flatMap((section) => rules[section].map(({ scope }) => scope));
  return new Set(scopes.flatMap((scope) => ('name' in scope ? [nameKey(scope.name)] : [])));
}

/** What decides the kind of målvärde, the row that judges it and what there is to compare with. */
function sortOf(measure: Measure, named: ReadonlySet<string>): string {
  const { target, direction, unit, type, baseline, previous, tolerance, yellowLimit, references } = measure;
  const texts = [target, direction, unit, type].map(shapeOf);
  const there = [baseline, previous.at(-1)?.cell, tolerance, yellowLimit, ...Object.values(references)];
  return [...texts, ...there.map(isFilled), ...namesOf(measure, named)].join('\u0000');
}

/** The text with every figure as 0, or what a number looks like. */
function shapeOf(cell: Cell | null): string {
  const value = cell?.value ?? null;
  if (typeof value === 'string') return value.replace(/\d+/gu, '0');
  return value === null ? '' : `${typeof value} ${cell?.numberFormat ?? ''}`;
}

function isFilled(cell: Cell | null | undefined): boolean {
  return (cell?.value ?? '') !== '';
}

/** Those of its names that a row of the rules is for. */
function namesOf({ name, goal, subgoal, committee }: Measure, named: ReadonlySet<string>): readonly string[] {
  if (named.size === 0) return [];
  return [name, goal, subgoal ?? '', committee ?? ''].map(nameKey).filter((key) => named.has(key));
}

/** The figures of a sort, and the name where only words in it may tell which way is better. */
function caseOf({ target, baseline, direction, name }: Measure): string {
  const wanted = typeof target?.value === 'number' && !isFilled(direction) ? name : '';
  return JSON.stringify([target?.value, baseline?.value, wanted]);
}
