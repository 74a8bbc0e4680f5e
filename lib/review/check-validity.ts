// The check of when rows hold and of who adopted them: two rows for the same thing at once, days without a row, missing decisions.
import {
  RULE_KINDS,
  type CompiledRow,
  type RollUpScope,
  type RuleKind,
  type Scope,
} from '../model/condition.ts';
import { RULE_SECTIONS, type RuleRow, type RuleSection } from '../model/rule-set.ts';
import type { CompiledRules, RuleFinding } from '../rules/compiled-rules.ts';
import { nameKey } from '../rules/name-key.ts';
import { KIND_WORD } from './describe-trial.ts';
import { findingAt, type FindingPlace } from './finding.ts';
import { firstSharedDay, uncoveredDays, type UncoveredDays } from './rule-days.ts';

type Row = CompiledRow<Scope | RollUpScope, unknown>;

/** Conflicts, days without a rule, kinds without a rule, and missing decisions. */
export function checkValidity(rules: CompiledRules): readonly RuleFinding[] {
  return [
    ...RULE_SECTIONS.flatMap((section) => conflicts(section, rules[section])),
    ...needs(rules).flatMap(gapFindings),
    ...RULE_SECTIONS.flatMap((section) => namedGaps(section, rules[section])),
    ...(rules.ruleSet.state === 'adopted'
      ? RULE_SECTIONS.flatMap((section) => undecided(section, rules))
      : []),
  ];
}

/** What a row is for, one key for each thing: rows with a key in common are equally specific about it. */
function subjectsOf({ scope }: Row): readonly string[] {
  switch (scope.kind) {
    case 'kinds':
      return scope.kinds.map((kind) => `kind ${kind}`);
    case 'all':
      return ['all'];
    case 'level':
      return [`level ${scope.level}`];
    default:
      return [`${scope.kind} ${nameKey(scope.name)}`];
  }
}

function conflicts(section: RuleSection, rows: readonly Row[]): readonly RuleFinding[] {
  return rows.flatMap((one, index) => {
    const subjects = new Set(subjectsOf(one));
    const rival = rows.slice(0, index).find((other) => {
      const isAbout = subjectsOf(other).some((subject) => subjects.has(subject));
      return isAbout && firstSharedDay(one.row, other.row) !== null;
    });
    return rival === undefined ? [] : [conflict(one.row, rival.row, { section, index, row: one.row })];
  });
}

function conflict(one: RuleRow, other: RuleRow, place: FindingPlace): RuleFinding {
  const day = firstSharedDay(one, other);
  const when = day === null || day === '' ? '' : `, till exempel ${day}`;
  return findingAt(place, {
    severity: 'error',
    code: 'rules-conflict',
    field: one.validFrom === null ? 'applies' : 'validFrom',
    text: `Den gäller för samma sak som regel ${other.id} och samtidigt${when}. Ändra «Gäller» eller datumen så att bara en av dem gäller.`,
  });
}

/** Something that has to have a rule on every day. */
interface Need {
  readonly section: RuleSection;
  /** As in «Ingen regel finns för …». */
  readonly what: string;
  readonly rows: readonly Row[];
  readonly all: readonly Row[];
}

function needs({ measures, activities, rollUps }: CompiledRules): readonly Need[] {
  return [
    ...RULE_KINDS.map((kind) => ({
      section: 'measures' as const,
      what: KIND_WORD[kind],
      rows: measures.filter(({ scope }) => isForKind(scope, kind)),
      all: measures,
    })),
    {
      section: 'activities',
      what: 'aktiviteter',
      rows: activities.filter(({ scope }) => scope.kind === 'all'),
      all: activities,
    },
    ...LEVELS.map(([level, what]) => ({
      section: 'rollUps' as const,
      what,
      rows: rollUps.filter(({ scope }) => scope.kind === 'level' && scope.level === level),
      all: rollUps,
    })),
  ];
}

const LEVELS = [
  ['subgoal', 'sammanvägning av delmål'],
  ['goal', 'sammanvägning av mål'],
  ['total', 'sammanvägning av hela resultatet'],
] as const;

function isForKind(scope: Scope, kind: RuleKind): boolean {
  return scope.kind === 'all' || (scope.kind === 'kinds' && scope.kinds.includes(kind));
}

function gapFindings({ section, what, rows, all }: Need): readonly RuleFinding[] {
  if (rows.length === 0) {
    const text = `Ingen regel finns för ${what}, som därför inte får någon färg. Lägg till en rad om sådana förekommer.`;
    return [{ severity: 'warning', code: 'kind-without-rule', section, row: null, field: null, text }];
  }
  // Before the first rule there was none to judge by, which is told when such a day is judged.
  const gaps = uncoveredDays(rows.map(({ row }) => row)).filter(({ from }) => from !== null);
  return gaps.slice(0, 1).map((gap) => gapFinding(gap, { section, what, rows, all }));
}

function gapFinding({ from, to }: UncoveredDays, { section, what, rows, all }: Need): RuleFinding {
  const start = from ?? '';
  const last = rows.filter(({ row }) => row.validTo !== null && row.validTo < start).at(-1) ?? rows[0];
  const index = last === undefined ? null : all.indexOf(last);
  const days = to === null ? `från och med ${start}` : start === to ? start : `${start}–${to}`;
  return {
    severity: to === null ? 'warning' : 'error',
    code: 'days-without-rule',
    section,
    row: index,
    field: 'validTo',
    text: `Ingen regel gäller för ${what} ${days}. Ändra datumen eller lägg till en rad.`,
  };
}

/** Days between two versions of a row that names something: a wider row judges then, which is likely to be a slip in the dates. */
function namedGaps(section: RuleSection, rows: readonly Row[]): readonly RuleFinding[] {
  return rows.flatMap((one, index) => {
    const [subject] = subjectsOf(one);
    if (!('name' in one.scope) || rows.findIndex((other) => subjectsOf(other)[0] === subject) !== index)
      return [];
    const versions = rows.filter((other) => subjectsOf(other)[0] === subject).map(({ row }) => row);
    const gap = uncoveredDays(versions).find(({ from, to }) => from !== null && to !== null);
    if (gap === undefined) return [];
    const text = `Ingen rad för «${one.scope.name}» gäller ${gap.from ?? ''}–${gap.to ?? ''}; då används en rad som gäller mer än det. Kontrollera datumen.`;
    const place = { section, index, row: one.row };
    return [findingAt(place, { severity: 'warning', code: 'days-without-rule', field: 'validTo', text })];
  });
}

function undecided(section: RuleSection, { ruleSet }: CompiledRules): readonly RuleFinding[] {
  return ruleSet[section].flatMap((row, index) => {
    if (row.decision !== null) return [];
    const text =
      'Regelverket är fastställt, men raden saknar beslut. Fyll i organ, datum och paragraf, eller sätt läget till utkast.';
    return [
      findingAt(
        { section, index, row },
        { severity: 'error', code: 'decision-missing', field: 'decision', text },
      ),
    ];
  });
}
