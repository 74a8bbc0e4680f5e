// What was found in a workbook, with the ways of handling each: a group for every choice that there is something to choose about.
import type { PersonalDataKind, SharingChoices, SharingFindings } from '../../../app/sharing.ts';
import { countWords } from '../count-words.ts';

/** The choices that have a few answers each. */
type Answered = 'formulas' | 'hiddenSheets' | 'comments' | 'properties' | 'personalData';

/** One line of what was found. */
export interface FoundItem {
  /** The cell that it stands in, `Blad!E5`, said before the text; null for what stands in none. */
  readonly cell: string | null;
  readonly text: string;
}

export interface FindingGroup {
  readonly choice: Answered;
  readonly heading: string;
  /** What was found, one line each; none where the heading says it all. */
  readonly items: readonly FoundItem[];
  /** Each answer with its words, the safest or most usual first. */
  readonly answers: readonly (readonly [SharingChoices[Answered], string])[];
}

/** Those about people, in the order in which they are shown; a group with nothing in it is left out. */
export function peopleGroups(findings: SharingFindings): readonly FindingGroup[] {
  return [personalData(findings), comments(findings), names(findings)].flatMap(existing);
}

/** Those about sheets and formulas. */
export function contentGroups(findings: SharingFindings): readonly FindingGroup[] {
  return [hiddenSheets(findings), formulas(findings)].flatMap(existing);
}

function existing(group: FindingGroup | null): readonly FindingGroup[] {
  return group === null ? [] : [group];
}

/** Whether anything is to be replaced by a role, so that there is a role to say. */
export function needsRole(findings: SharingFindings, choices: SharingChoices): boolean {
  const inCells = findings.personalData.some(({ kind }) => kind === 'namn');
  const inFile = peopleOf(findings).length + findings.names.length > 0;
  return (
    (findings.commentAuthors.length > 0 && choices.comments === 'role') ||
    (inFile && choices.properties === 'role') ||
    (inCells && choices.personalData === 'remove')
  );
}

const NAME_ANSWERS = [
  ['role', 'Skriv rollen i stället för namnen'],
  ['keep', 'Behåll namnen'],
] as const;

const KIND_WORDS: Readonly<Record<PersonalDataKind, string>> = {
  personnummer: 'ser ut som ett personnummer',
  'e-post': 'e-postadress',
  namn: 'namn på någon som har skrivit kommentarer eller sparat filen',
};

function personalData({ personalData: found }: SharingFindings): FindingGroup | null {
  if (found.length === 0) return null;
  const items = found.map(({ cell, kind }) => personalItem(cell, KIND_WORDS[kind]));
  const cells = new Set(items.map(({ cell }) => cell)).size;
  return {
    choice: 'personalData',
    heading: `Personuppgifter i ${countWords(cells, 'cell', 'celler')}`,
    items,
    answers: [
      ['keep', 'Låt dem stå kvar i kopian'],
      ['remove', 'Ta bort dem i kopian: där står till exempel [personnummer borttaget], och rollen för namn'],
    ],
  };
}

const IN_NOTE = ' (anteckning)';

function personalItem(place: string, words: string): FoundItem {
  return place.endsWith(IN_NOTE)
    ? { cell: place.slice(0, -IN_NOTE.length), text: `${words}, i anteckningen` }
    : { cell: place, text: words };
}

function comments({ commentAuthors }: SharingFindings): FindingGroup | null {
  if (commentAuthors.length === 0) return null;
  return {
    choice: 'comments',
    heading: `Kommentarer och anteckningar av ${countWords(commentAuthors.length, 'person', 'personer')}`,
    items: commentAuthors.map(({ name, sheets }) =>
      inNoCell(sheets.length === 0 ? name : `${name}: ${sheets.join(', ')}`),
    ),
    answers: NAME_ANSWERS,
  };
}

function names(findings: SharingFindings): FindingGroup | null {
  const people = peopleOf(findings).map(({ property, value }) => `${property}: ${value}`);
  const places = findings.names.map(({ place, value }) => `${place}: ${value}`);
  const items = [...people, ...places].map(inNoCell);
  if (items.length === 0) return null;
  return {
    choice: 'properties',
    heading: 'Namn på andra ställen i filen',
    items,
    answers: [
      // A folder has no role to put in its place.
      ['role', 'Ta bort dem, med rollen i stället för namnen'],
      ['keep', 'Behåll dem'],
    ],
  };
}

function peopleOf({ properties }: SharingFindings): SharingFindings['properties'] {
  return properties.filter(({ isPerson }) => isPerson);
}

function hiddenSheets({ hiddenSheets: sheets }: SharingFindings): FindingGroup | null {
  if (sheets.length === 0) return null;
  return {
    choice: 'hiddenSheets',
    heading: countWords(sheets.length, 'dolt blad', 'dolda blad'),
    items: sheets.map(inNoCell),
    answers: [
      ['keep', 'Låt dem följa med, dolda. Den som får filen kan visa dem.'],
      ['show', 'Visa dem i kopian'],
      ['remove', 'Ta bort dem ur kopian'],
    ],
  };
}

function formulas({ formulaCount, functionCells }: SharingFindings): FindingGroup | null {
  const others = formulaCount - functionCells.length;
  if (others <= 0) return null;
  const counted =
    functionCells.length === 0
      ? countWords(others, 'cell med formel', 'celler med formler')
      : countWords(others, 'annan cell med formel', 'andra celler med formler');
  return {
    choice: 'formulas',
    heading: counted,
    items: [],
    answers: [
      ['ours', 'Behåll formlerna'],
      ['all', 'Gör värden av alla formler'],
    ],
  };
}

function inNoCell(text: string): FoundItem {
  return { cell: null, text };
}
