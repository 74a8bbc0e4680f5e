// Says in Swedish what a frozen copy holds that others perhaps should not get, and what was done with it: a line for each choice.
import { formatNumber } from '../../lib/index.ts';
import type { PersonalDataKind, SharingChoices, SharingFindings } from './sharing.ts';

export interface SharingLine {
  /** The choice that decides it; null for what there is nothing to choose about. */
  readonly choice: keyof SharingChoices | null;
  /** «3 dolda blad (Listor, Grund, Test) står kvar dolda», without a full stop. */
  readonly text: string;
}

/** Nothing for what there is none of. */
export function describeSharing(found: SharingFindings, choices: SharingChoices): readonly SharingLine[] {
  return [
    ...ownFunctions(found),
    ...line('formulas', otherFormulas(found, choices)),
    ...line('hiddenSheets', hiddenSheets(found, choices)),
    ...line(null, hiddenCells(found)),
    ...line('comments', comments(found, choices)),
    ...line('properties', personProperties(found, choices)),
    ...line('properties', mixedProperties(found, choices)),
    ...line(null, otherProperties(found)),
    ...line('properties', places(found, choices)),
    ...line('properties', pagesWithNames(found, choices)),
    ...line(null, otherPages(found)),
    ...PERSONAL_DATA.flatMap((kind) => line('personalData', personalData(found, choices, kind))),
    ...line(
      null,
      found.opensAddIn ? 'tillägg som arbetsboken öppnade av sig själv öppnas inte av kopian' : '',
    ),
    ...found.prompts.flatMap((text) => line(null, text)),
  ];
}

function line(choice: SharingLine['choice'], text: string): readonly SharingLine[] {
  return text === '' ? [] : [{ choice, text }];
}

const MOST_NAMED = 5;

function list(names: readonly string[], between = ', '): string {
  const more = names.length > MOST_NAMED ? ` och ${formatNumber(names.length - MOST_NAMED)} till` : '';
  return `${names.slice(0, MOST_NAMED).join(between)}${more}`;
}

function counted(count: number, one: string, several: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : several}`;
}

function ownFunctions({ functionCells, functionNames }: SharingFindings): readonly SharingLine[] {
  const cells =
    functionCells.length === 0
      ? ''
      : `${counted(functionCells.length, 'cell', 'celler')} med Målljus funktioner har nu bara sina värden (${list(functionCells)})`;
  const names =
    functionNames.length === 0
      ? ''
      : `${counted(functionNames.length, 'namn', 'namn')} i Namnhanteraren som använde Målljus funktioner är ${functionNames.length === 1 ? 'borttaget' : 'borttagna'} (${list(functionNames)})`;
  return [...line(null, cells), ...line(null, names)];
}

function otherFormulas(
  { formulaCount, functionCells }: SharingFindings,
  { formulas }: SharingChoices,
): string {
  const others = formulaCount - functionCells.length;
  if (others === 0) return '';
  const values = others === 1 ? 'har nu bara sitt värde' : 'har nu bara sina värden';
  const kept = others === 1 ? 'står kvar som formel' : 'står kvar som formler';
  const done = formulas === 'all' ? values : kept;
  return `${counted(others, 'annan cell med formel', 'andra celler med formler')} ${done}`;
}

const HIDDEN_DONE: Readonly<Record<SharingChoices['hiddenSheets'], string>> = {
  keep: 'står kvar i kopian',
  show: 'visas i kopian',
  remove: 'är inte med i kopian',
};

function hiddenSheets({ hiddenSheets: sheets }: SharingFindings, choices: SharingChoices): string {
  if (sheets.length === 0) return '';
  return `${counted(sheets.length, 'dolt blad', 'dolda blad')} (${list(sheets)}) ${HIDDEN_DONE[choices.hiddenSheets]}`;
}

function hiddenCells({ hiddenCells: sheets }: SharingFindings): string {
  if (sheets.length === 0) return '';
  const each = sheets.map(({ sheet, rows, columns }) => {
    const parts = [
      ...(rows === 0 ? [] : [counted(rows, 'rad', 'rader')]),
      ...(columns === 0 ? [] : [counted(columns, 'kolumn', 'kolumner')]),
    ];
    return `${sheet}: ${parts.join(' och ')}`;
  });
  return `dolda rader eller kolumner (${list(each)}) står kvar dolda`;
}

function inPlace(choice: 'role' | 'keep', role: string): string {
  return choice === 'role' ? `står som «${role}»` : 'står kvar med namn';
}

function comments({ commentAuthors }: SharingFindings, { comments: choice, role }: SharingChoices): string {
  if (commentAuthors.length === 0) return '';
  const who = commentAuthors.map(({ name, sheets }) =>
    sheets.length === 0 ? name : `${name} på ${sheets.join(', ')}`,
  );
  return `kommentarer och anteckningar av ${list(who, '; ')} ${inPlace(choice, role)}`;
}

function personProperties(
  { properties }: SharingFindings,
  { properties: choice, role }: SharingChoices,
): string {
  const people = properties.filter(({ isPerson }) => isPerson);
  if (people.length === 0) return '';
  return `${propertyList(people)} ${inPlace(choice, role)}`;
}

/** Of known names among other words. */
function amongWords(choice: 'role' | 'keep', role: string): string {
  return choice === 'role' ? `har «${role}» där namnet stod` : 'står kvar med namn';
}

function mixedProperties(
  { properties }: SharingFindings,
  { properties: choice, role }: SharingChoices,
): string {
  const mixed = properties.filter(({ isPerson, holdsName }) => !isPerson && holdsName === true);
  return mixed.length === 0 ? '' : `${propertyList(mixed)} ${amongWords(choice, role)}`;
}

function otherProperties({ properties }: SharingFindings): string {
  const others = properties.filter(({ isPerson, holdsName }) => !isPerson && holdsName !== true);
  return others.length === 0 ? '' : `${propertyList(others)} står kvar`;
}

function propertyList(properties: SharingFindings['properties']): string {
  return `filens egenskaper ${list(properties.map(({ property, value }) => `${property} (${value})`))}`;
}

function places({ names }: SharingFindings, { properties: choice }: SharingChoices): string {
  if (names.length === 0) return '';
  const where = list(names.map(({ place, value }) => `${place} (${value})`));
  return choice === 'role' ? `${where} är inte med i kopian` : `${where} står kvar`;
}

function pagesWithNames(
  { pageTexts }: SharingFindings,
  { properties: choice, role }: SharingChoices,
): string {
  const pages = pageTexts.filter(({ holdsName }) => holdsName === true);
  return pages.length === 0 ? '' : `${pageList(pages)} ${amongWords(choice, role)}`;
}

function otherPages({ pageTexts }: SharingFindings): string {
  const pages = pageTexts.filter(({ holdsName }) => holdsName !== true);
  if (pages.length === 0) return '';
  return `${pageList(pages)} står kvar; se efter om där finns namn som Målljus inte känner`;
}

function pageList(pages: SharingFindings['pageTexts']): string {
  return `sidhuvuden och sidfötter (${list(pages.map(({ sheet, text }) => `${sheet}: «${text}»`))})`;
}

const PERSONAL_DATA: readonly PersonalDataKind[] = ['personnummer', 'e-post', 'namn'];
const PERSONAL_WORDS: Readonly<Record<PersonalDataKind, string>> = {
  personnummer: 'som ser ut att ha personnummer',
  'e-post': 'med e-postadress',
  namn: 'med namn på den som skrivit kommentarer eller sparat filen',
};

function personalData(
  { personalData: all }: SharingFindings,
  choices: SharingChoices,
  kind: PersonalDataKind,
): string {
  const cells = all.filter((each) => each.kind === kind).map(({ cell }) => cell);
  if (cells.length === 0) return '';
  const replaced = cells.length === 1 ? ', som är ersatt' : ', som är ersatta';
  const gone = kind === 'namn' ? `, där det nu står «${choices.role}»` : replaced;
  const done = choices.personalData === 'remove' ? gone : ' står kvar i kopian';
  return `${counted(cells.length, 'cell', 'celler')} ${PERSONAL_WORDS[kind]} (${list(cells)})${done}`;
}
