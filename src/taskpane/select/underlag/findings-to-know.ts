// What else a frozen copy has in it, or has not, that there is no choice about but the officer should have seen.
import type { SharingFindings } from '../../../app/sharing.ts';
import { countWords, sentence } from '../count-words.ts';

export interface FindingToKnow {
  readonly heading: string;
  /** What was found, one line each; none where the heading says it all. */
  readonly items: readonly string[];
  /** What becomes of it in the copy, and what to do if that will not do. */
  readonly text: string;
}

/** In the order in which they are shown; nothing for what there is none of. */
export function findingsToKnow(findings: SharingFindings): readonly FindingToKnow[] {
  return [ownFunctions, ownNames, hiddenCells, pageTexts, organisations, prompts, addIn].flatMap((toKnow) => {
    const finding = toKnow(findings);
    return finding === null ? [] : [finding];
  });
}

function ownFunctions({ functionCells: cells, withoutValue }: SharingFindings): FindingToKnow | null {
  // Until they have values there is a fault to mend, which is told of on its own.
  if (cells.length === 0 || withoutValue.length > 0) return null;
  return {
    heading: `${countWords(cells.length, 'cell', 'celler')} med Målljus funktioner`,
    items: cells,
    text: 'De får bara sina värden i kopian, så att den kan läsas utan Målljus.',
  };
}

function ownNames({ functionNames }: SharingFindings): FindingToKnow | null {
  if (functionNames.length === 0) return null;
  return {
    heading: `${countWords(functionNames.length, 'namn', 'namn')} i Namnhanteraren med Målljus funktioner`,
    items: functionNames,
    text: 'De tas bort ur kopian.',
  };
}

function hiddenCells({ hiddenCells: sheets }: SharingFindings): FindingToKnow | null {
  if (sheets.length === 0) return null;
  return {
    heading: 'Dolda rader och kolumner',
    items: sheets.map(({ sheet, rows, columns }) => {
      const parts = [
        ...(rows === 0 ? [] : [countWords(rows, 'rad', 'rader')]),
        ...(columns === 0 ? [] : [countWords(columns, 'kolumn', 'kolumner')]),
      ];
      return `${sheet}: ${parts.join(' och ')}`;
    }),
    text: 'De följer med, dolda. Den som får filen kan visa dem. Ska de inte följa med: ta bort dem i arbetsboken och se efter en gång till.',
  };
}

function pageTexts({ pageTexts: texts }: SharingFindings): FindingToKnow | null {
  if (texts.length === 0) return null;
  return {
    heading: 'Sidhuvuden och sidfötter',
    items: texts.map(({ sheet, text }) => `${sheet}: «${text}»`),
    text: 'De följer med. Läs efter namn och annat som inte ska synas. Ändra det i så fall i arbetsboken och se efter en gång till.',
  };
}

function organisations({ properties }: SharingFindings): FindingToKnow | null {
  const others = properties.filter(({ isPerson }) => !isPerson);
  if (others.length === 0) return null;
  return {
    heading: 'Filens egenskaper i övrigt',
    items: others.map(({ property, value }) => `${property}: ${value}`),
    text: 'De följer med.',
  };
}

function prompts({ prompts: texts }: SharingFindings): FindingToKnow | null {
  if (texts.length === 0) return null;
  return {
    heading: 'Den som öppnar kopian kan få frågor',
    items: texts.map(sentence),
    text: 'Det här följer med kopian utan att synas i den.',
  };
}

function addIn({ opensAddIn }: SharingFindings): FindingToKnow | null {
  if (!opensAddIn) return null;
  return {
    heading: 'Arbetsboken öppnar ett tillägg av sig själv',
    items: [],
    text: 'Det gör inte kopian.',
  };
}
