// The check of names in «Gäller»: a row for something that the workbook does not have never judges, and nobody would see it.
import { judgingDay } from '../assess/judging-day.ts';
import type { CompiledRow, RollUpScope, Scope } from '../model/condition.ts';
import type { Measure, Period } from '../model/measure.ts';
import { finish, inSlices, mapInSlices, type Steps } from '../model/steps.ts';
import { RULE_SECTIONS } from '../model/rule-set.ts';
import type { CompiledRules, RuleFinding } from '../rules/compiled-rules.ts';
import { nameKey } from '../rules/name-key.ts';
import { describeScope } from '../rules/phrases/index.ts';
import { rulesOn } from '../rules/rules-on.ts';
import { findingAt } from './finding.ts';
import { nearestName } from '../rules/nearest-name.ts';

/** What the names of the rules are held against. */
export interface NamedMaterial {
  readonly measures: readonly Pick<Measure, 'name' | 'goal' | 'subgoal' | 'committee'>[];
  readonly period: Period | null;
}

/** One warning for each row in force that names something the workbook does not have, with the nearest name that it has. */
export function checkNames(rules: CompiledRules, material: NamedMaterial): readonly RuleFinding[] {
  return finish(checkNamesInSteps(rules, material));
}

/** The same as `checkNames`, in slices. */
export function* checkNamesInSteps(
  rules: CompiledRules,
  material: NamedMaterial,
): Steps<readonly RuleFinding[]> {
  const inForce = rulesOn(rules, judgingDay(material.period));
  const named = RULE_SECTIONS.flatMap((section) =>
    inForce[section].flatMap((rule) => {
      const scope = namedScope(rule);
      return scope === null ? [] : [{ section, rule, scope }];
    }),
  );
  if (named.length === 0) return [];
  const known = yield* knownNames(material.measures);
  const check = ({ section, rule, scope }: (typeof named)[number]): readonly RuleFinding[] => {
    const names = known[scope.kind];
    if (names.has(nameKey(scope.name))) return [];
    const index = rules[section].findIndex(({ row }) => row === rule.row);
    const said = unmetName(scope, names);
    return [
      findingAt(
        { section, index, row: rule.row },
        { severity: 'warning', code: 'scope-names-nothing', field: 'applies', ...said },
      ),
    ];
  };
  return (yield* mapInSlices(named, check, 1)).flat();
}

type NamedScope = Extract<Scope, { readonly name: string }>;

function namedScope({ scope }: CompiledRow<Scope | RollUpScope, unknown>): NamedScope | null {
  return 'name' in scope ? scope : null;
}

/** The names as they are written, by what they are compared by. */
type Names = ReadonlyMap<string, string>;

function* knownNames(
  measures: NamedMaterial['measures'],
): Steps<Readonly<Record<NamedScope['kind'], Names>>> {
  const known = { measure: new Set<string>(), goal: new Set<string>(), committee: new Set<string>() };
  yield* inSlices(measures, ({ name, goal, subgoal, committee = null }) => {
    known.measure.add(name);
    known.goal.add(goal);
    if (subgoal !== null) known.goal.add(subgoal);
    if (committee !== null) known.committee.add(committee);
  });
  return {
    measure: yield* byKey(known.measure),
    goal: yield* byKey(known.goal),
    committee: yield* byKey(known.committee),
  };
}

function* byKey(names: ReadonlySet<string>): Steps<Names> {
  const found = new Map<string, string>();
  yield* inSlices([...names], (name) => {
    if (name !== '') found.set(nameKey(name), name);
  });
  return found;
}

const NOTHING: Readonly<Record<NamedScope['kind'], string>> = {
  measure: 'Inget mätvärde i arbetsboken heter',
  goal: 'Inget mål och inget delmål i arbetsboken heter',
  committee: 'Ingen nämnd i arbetsboken heter',
};

function unmetName(scope: NamedScope, names: Names): Pick<RuleFinding, 'text' | 'suggestion'> {
  const opening = `${NOTHING[scope.kind]} «${scope.name}», så regeln används inte.`;
  if (scope.kind === 'committee' && names.size === 0)
    return { text: `${opening} Lägg till en kolumn med rubriken «Nämnd» i måltabellen.` };
  if (isSeveral(scope.name, names))
    return { text: `${opening} En rad kan gälla ett namn; skriv en rad för varje.` };
  const near = nearestName(scope.name, names);
  if (near === null) return { text: `${opening} Kontrollera namnet.` };
  return { text: `${opening} Menas «${near}»?`, suggestion: describeScope({ ...scope, name: near }) };
}

// «Nöjda, Trygga», «Socialnämnden; Kommunstyrelsen», «Socialnämnden och mål: Trygghet»
const BETWEEN = /[,;]| och /u;

function isSeveral(name: string, names: Names): boolean {
  const parts = name.split(BETWEEN);
  return parts.length > 1 && parts.some((part) => names.has(nameKey(part)));
}
