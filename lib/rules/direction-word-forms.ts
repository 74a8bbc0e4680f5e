// The forms that a Swedish word takes in the name of a measure: endings, first part of a compound, amount words at the end.

const AFTER_CONSONANT = ' s en ens et ets er ers erna ernas ar ars arna arnas a as e es t na nas n'.split(
  ' ',
);
const AFTER_VOWEL = ' s n ns t r rs rna rnas er ers erna a tt'.split(' ');
const AFTER_STEM_OF_A = 'a as an ans or ors orna ornas'.split(' ');
const SHORTEST_INFLECTED = 4;

/** The word with its endings: `avhopp`, `avhoppen`; `olycka`, `olyckor`. Some of them are no real words, which does no harm. */
export function formsOf(word: string): readonly string[] {
  // Of short words the endings make other words: «kö», «kön»; «rån», «rånar».
  if (word.length < SHORTEST_INFLECTED) return [word];
  if (word.endsWith('a')) return [word, ...withEndings(word.slice(0, -1), AFTER_STEM_OF_A)];
  if (/[eiouyåäö]$/.test(word)) return withEndings(word, AFTER_VOWEL);
  // «nöjd», «nöjt»; «stressad», «stressat»
  const neuter = word.endsWith('d') ? [`${word.slice(0, -1)}t`] : [];
  // «sjukskriven», «sjukskrivna»
  const bent = word.endsWith('en') ? withEndings(word.slice(0, -2), ['na', 'et']) : [];
  return [...withEndings(word, AFTER_CONSONANT), ...neuter, ...bent];
}

function withEndings(stem: string, endings: readonly string[]): string[] {
  return endings.map((ending) => stem + ending);
}

/** The word as the first part of a compound: `kostnads`, `skade`, `olycks`, `ohälso`. */
export function firstParts(word: string): readonly string[] {
  const stem = word.slice(0, -1);
  return word.endsWith('a') ? [word, stem, `${stem}s`, `${stem}e`, `${stem}o`] : [word, `${word}s`];
}

const AMOUNTS =
  'dagar dag tal nivå grad andel antal frekvens kvot index utveckling timme timma timmar procent tillfälle fall händelse volym mängd summa belopp period statistik ökning risk problem problematik siffra'.split(
    ' ',
  );

/** Last parts that leave the direction as it was («sjukfrånvarodagar», «kostnadsökning») or turn it («olycksfri»). */
export const LAST_PARTS: ReadonlyMap<string, 'keeps' | 'turns'> = new Map([
  ...AMOUNTS.flatMap((word) => [...formsOf(word)]).map((form) => [form, 'keeps'] as const),
  ...['fri', 'fria', 'fritt'].map((form) => [form, 'turns'] as const),
]);

/**
 * Stems that no word of the list begins within: «dieselbil» is no «elbil», «gemensam» not «ensam», «desinfektion» no «infektion». The
 * stem reaches over the place where the list's word would begin.
 */
export const WHOLE_STEMS: readonly string[] =
  'diesel handel medel möbel cykel nyckel sedel regel segel axel hotell modell artikel titel gemensam desinfek desegreg mobil hyres framåt bakåt stenbrott skeppsbrott undanhåll kvarhåll innehåll uppehåll hushåll'.split(
    ' ',
  );
