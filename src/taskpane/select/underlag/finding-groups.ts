// What was found in a workbook, with the ways of handling each: a group for every choice that there is something to choose about.
import type { SharingChoices, SharingFindings } from '../../../app/sharing.ts';
import { countWords } from '../count-words.ts';

/** The choices that have a few answers each. */
type Answered = 'formulas' | 'hiddenSheets' | 'comments' | 'properties';

export interface FindingGroup {
  readonly choice: Answered;
  readonly heading: string;
  /** What was found, one line each; none where the heading says it all. */
  readonly items: readonly string[];
  /** Each answer with its words, the safest or most usual first. */
  readonly answers: readonly (readonly [SharingChoices[Answered], string])[];
}

/** The groups in the order in which they are shown; a group with nothing in it is left out, but not that of the formulas. */
export function findingGroups(findings: SharingFindings): readonly FindingGroup[] {
  return [hiddenSheets(findings), comments(findings), properties(findings), formulas(findings)].flatMap(
    (group) => (group === null ? [] : [group]),
  );
}

function hiddenSheets({ hiddenSheets: names }: SharingFindings): FindingGroup | null {
  if (names.length === 0) return null;
  return {
    choice: 'hiddenSheets',
    heading: countWords(names.length, 'dolt blad', 'dolda blad'),
    items: names,
    answers: [
      ['keep', 'Låt dem följa med, dolda. Den som får filen kan visa dem.'],
      ['show', 'Visa dem i kopian'],
      ['remove', 'Ta bort dem ur kopian'],
    ],
  };
}

function comments({ commentAuthors }: SharingFindings): FindingGroup | null {
  if (commentAuthors.length === 0) return null;
  return {
    choice: 'comments',
    heading: `Kommentarer och anteckningar av ${countWords(commentAuthors.length, 'person', 'personer')}`,
    items: commentAuthors.map(({ name, sheets }) => `${name}: ${sheets.join(', ')}`),
    answers: [
      ['role', 'Skriv rollen i stället för namnen'],
      ['keep', 'Behåll namnen'],
    ],
  };
}

function properties({ properties: named }: SharingFindings): FindingGroup | null {
  if (named.length === 0) return null;
  return {
    choice: 'properties',
    heading: 'Namn i filens egenskaper',
    items: named.map(({ property, value }) => `${property}: ${value}`),
    answers: [
      ['role', 'Skriv rollen i stället för namnen'],
      ['keep', 'Behåll namnen'],
    ],
  };
}

function formulas({ functionCells }: SharingFindings): FindingGroup {
  const ours =
    functionCells.length === 0
      ? 'Behåll formlerna'
      : `Behåll formlerna, utom ${countWords(functionCells.length, 'cell', 'celler')} med Målljus funktioner, som blir värden`;
  return {
    choice: 'formulas',
    heading: 'Formler',
    items: [],
    answers: [
      ['ours', ours],
      ['all', 'Gör värden av alla formler'],
    ],
  };
}
