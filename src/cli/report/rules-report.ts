// What `malljus regler` prints: the rules row by row with their examples, what was found in them, and what has changed.
import { RULE_COLOURS, RULE_SECTIONS, SECTION_TITLE, showPeriod } from '../../../lib/index.ts';
import type { RuleColour, RuleSet, RuleSource } from '../../../lib/index.ts';
import type { RuleSheetCheck } from '../../app/rules/check-rule-sheet.ts';
import type { CreatedRuleSheet } from '../../app/rules/create-rule-sheet.ts';
import type { ReadRuleSet } from '../../app/rules/read-rule-set.ts';
import type { RuleLine } from '../../app/rules/rule-lines.ts';
import type { SavedRuleSet } from '../../app/rules/save-rule-set.ts';
import type { OutputFile } from '../output-files.ts';
import { issueLines, RULE_FINDINGS } from './issue-lines.ts';
import { createPaint, type Paint } from './paint.ts';
import { joinSections, section } from './report-sections.ts';
import type { ReportLook } from './result-report.ts';
import { hang, plainText, wrap } from './text-layout.ts';

type Lines = readonly string[];

/** The rules in force, what was found in them and how they have changed. */
export function checkReport(check: RuleSheetCheck, workbook: string, { width, colour }: ReportLook): string {
  const paint = createPaint(colour);
  const { before, changes, findings, lines, log } = check;
  const since = before === null ? '' : ` (${before.id}, version ${before.version})`;
  return joinSections([
    [...titleLines(`Bedömningsregler – ${plainText(workbook)}`, width, paint), ...openingLines(check, width)],
    ...ruleSections(lines, width, paint),
    issueLines(findings, width, paint, RULE_FINDINGS),
    section(`Ändringar sedan förra bedömningen${since}`, bullets(changes, width), paint),
    section('Har bedömt', bullets(log.map(judgedText), width), paint),
  ]);
}

/** The rule sheet that was made. */
export function createdReport(
  { ruleSet, lines, issues }: CreatedRuleSheet,
  written: OutputFile | null,
  { width, colour }: ReportLook,
): string {
  const paint = createPaint(colour);
  return joinSections([
    titleLines('Bladet «Bedömningsregler»', width, paint),
    wrap(`${describeRuleSet(ruleSet)} ${ruleSet.description}`, width),
    ...ruleSections(lines, width, paint),
    issueLines(issues, width, paint, RULE_FINDINGS),
    wrap(writtenText(written, 'Arbetsboken med bladet «Bedömningsregler»'), width),
  ]);
}

/** The rules that were taken in from a file. */
export function readReport(
  taken: ReadRuleSet,
  written: OutputFile | null,
  { width, colour }: ReportLook,
): string {
  const paint = createPaint(colour);
  const { ruleSet, lines, issues, changes, replaced, isSame } = taken;
  const old =
    replaced === null ? '' : `Det gamla bladet «${replaced}» står kvar, men Målljus läser det inte längre.`;
  const nothing = 'Arbetsbokens blad säger redan detsamma; inget har ändrats.';
  return joinSections([
    titleLines('Regler ur fil', width, paint),
    wrap(`${describeRuleSet(ruleSet)} ${ruleSet.description}`, width),
    ...ruleSections(lines, width, paint),
    section('Ändringar mot reglerna i arbetsboken', bullets(changes, width), paint),
    issueLines(issues, width, paint, RULE_FINDINGS),
    [
      ...(old === '' ? [] : wrap(old, width)),
      ...(isSame ? wrap(nothing, width) : []),
      ...wrap(writtenText(written, isSame ? 'En exakt kopia' : 'Arbetsboken med reglerna'), width),
    ],
  ]);
}

/** The rule set that was saved. */
export function savedReport(
  { ruleSet, issues }: SavedRuleSet,
  file: OutputFile | null,
  { width, colour }: ReportLook,
): string {
  const where = file === null ? 'på standard ut' : `«${file.shown}»`;
  return joinSections([
    wrap(plainText(`${describeRuleSet(ruleSet)} Sparat som JSON: ${where}`), width),
    issueLines(issues, width, createPaint(colour), RULE_FINDINGS),
  ]);
}

function titleLines(title: string, width: number, paint: Paint): Lines {
  return wrap(title, width).map((line) => paint.strong(line));
}

function bullets(texts: Lines, width: number): Lines {
  return texts.flatMap((text) => hang('  ', plainText(text), width));
}

const SOURCE_TEXT: Readonly<Record<RuleSource, (sheet: string) => string>> = {
  chosen: () => 'Arbetsboken bedöms efter det valda regelverket.',
  sheet: (sheet) => `Arbetsboken bedöms efter bladet «${sheet}».`,
  stored: () => 'Arbetsboken bedöms efter de regler som senast gick att använda.',
  preset: (sheet) =>
    sheet === ''
      ? 'Arbetsboken bedöms efter ett av de färdiga regelverken. Ett eget blad skapas med «malljus regler … --skapa».'
      : `Arbetsboken bedöms efter ett av de färdiga regelverken, för att bladet «${sheet}» inte kan användas.`,
};

function openingLines({ source, sheet, ruleSet, period }: RuleSheetCheck, width: number): Lines {
  const tried = period === null ? '' : ` Prövat mot målvärdena för ${showPeriod(period)}.`;
  return [
    ...wrap(plainText(SOURCE_TEXT[source](sheet ?? '')), width),
    ...wrap(plainText(`${describeRuleSet(ruleSet)} ${ruleSet.description}${tried}`), width),
  ];
}

/** `Regelverk 90: «…», version 1, utkast.` */
function describeRuleSet({ id, name, version, state }: RuleSet): string {
  const word = state === 'adopted' ? 'fastställt' : 'utkast';
  return `Regelverk ${id}: ${name}, version ${version}, ${word}.`;
}

function ruleSections(lines: readonly RuleLine[], width: number, paint: Paint): readonly Lines[] {
  return RULE_SECTIONS.map((name) => {
    const rows = lines.filter((line) => line.section === name);
    return section(
      SECTION_TITLE[name],
      rows.flatMap((line) => ruleText(line, width, paint)),
      paint,
    );
  });
}

const COLOUR_WORD: Readonly<Record<RuleColour, string>> = {
  green: 'grönt när',
  yellow: 'gult när',
  red: 'rött när',
};

function ruleText(
  { row, before, example, decision, validity }: RuleLine,
  width: number,
  paint: Paint,
): Lines {
  const first = before === '' ? '' : `; går före ${before}`;
  const name = row.name === '' ? '' : ` – ${row.name}`;
  const [head = '', ...rest] = hang(
    '  ',
    plainText(`${row.id}${name} (gäller ${row.applies}${first})`),
    width,
  );
  const detail = (label: string, text: string): Lines =>
    text === '' ? [] : hang(`    ${label}: `, plainText(text), width);
  return [
    paint.strong(head),
    ...rest.map((line) => paint.strong(line)),
    ...RULE_COLOURS.flatMap((colour) => detail(COLOUR_WORD[colour], row[colour])),
    ...detail('exempel', example),
    ...detail('gäller', validity),
    ...detail('beslut', decision),
    ...detail('kommentar', row.comment),
  ];
}

function judgedText({ period, ruleSet, version, when }: RuleSheetCheck['log'][number]): string {
  const what = period === null ? 'arbetsboken' : showPeriod(period);
  return `${what}: ${ruleSet}, version ${version} (${when.slice(0, 10)})`;
}

function writtenText(written: OutputFile | null, what: string): string {
  return written === null ? 'Så skulle det bli; ingen arbetsbok är skriven.' : `${what}: «${written.shown}»`;
}
