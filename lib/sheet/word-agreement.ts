// How well a word in a heading agrees with a synonym's word: inflected, abbreviated, compounded or slipped by one letter.

/** Swedish endings: «utfallet», «indikatorer», «mätvärdena», «nämndens». */
const ENDING = /^(?:s|n|t|en|et|ens|ets|er|ar|or|r|na|a|e|erna|arna|orna|ernas)$/;

const SHORTEST_COMPOUND_END = 3;

const SHORTEST_FORGIVEN = 5;

const SHORTEST_ABBREVIATION = 3;

/** How well a word agrees with a synonym's word: 1 the same, 0 not at all. */
export function agree(word: string, synonym: string): number {
  // Excel tables number headings that would be alike: «Utfall2».
  const plain = word.replace(/\.$/, '').replace(/(?<=\p{L}{3})\d$/u, '');
  if (plain === synonym) return 1;
  if (isInflected(plain, synonym)) return 0.98;
  if (isAbbreviated(word, synonym)) return 0.9;
  if (isCompound(plain, synonym)) return 0.85;
  return synonym.length >= SHORTEST_FORGIVEN && isOneSlipAway(plain, synonym) ? 0.85 : 0;
}

function isInflected(word: string, synonym: string): boolean {
  if (word.length <= synonym.length || !word.startsWith(synonym)) {
    // «åtgärda», «källor»: a closing vowel gives way before the ending
    const stem = synonym.slice(0, -1);
    return (
      synonym.length > 4 &&
      (synonym.endsWith('a') || synonym.endsWith('e')) &&
      word.startsWith(stem) &&
      ENDING.test(word.slice(stem.length))
    );
  }
  return synonym.length >= 3 && ENDING.test(word.slice(synonym.length));
}

function isAbbreviated(word: string, synonym: string): boolean {
  const stem = word.slice(0, -1);
  return (
    word.endsWith('.') &&
    stem.length >= SHORTEST_ABBREVIATION &&
    synonym.length > stem.length &&
    synonym.startsWith(stem)
  );
}

// Only words that Swedish really puts last in such compounds; «skottår» is no «år».
const COMPOUND_ENDS: ReadonlySet<string> = new Set([
  'mål',
  'mått',
  'indikator',
  'mätvärde',
  'nyckeltal',
  'utfall',
  'resultat',
  'prognos',
  'status',
  'bedömning',
  'kommentar',
  'analys',
  'ansvarig',
  'målvärde',
  'måluppfyllelse',
  'uppdrag',
  'aktivitet',
  'snitt',
  'kommuner',
  'trend',
  'riktning',
  'källa',
  'områden',
  'område',
  'budget',
  'grupp',
]);

function isCompound(word: string, synonym: string): boolean {
  if (synonym.length < SHORTEST_COMPOUND_END || !COMPOUND_ENDS.has(synonym)) return false;
  const at = word.lastIndexOf(synonym);
  if (at < 2) return false;
  const ending = word.slice(at + synonym.length);
  return ending === '' || ENDING.test(ending);
}

/** Whether one letter added, lost, changed or swapped with its neighbour makes the words the same; also in an inflected form. */
function isOneSlipAway(word: string, synonym: string): boolean {
  if (Math.abs(word.length - synonym.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === synonym[start]) start++;
  let endWord = word.length;
  let endSynonym = synonym.length;
  while (endWord > start && endSynonym > start && word[endWord - 1] === synonym[endSynonym - 1]) {
    endWord--;
    endSynonym--;
  }
  const [a, b] = [word.slice(start, endWord), synonym.slice(start, endSynonym)];
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a === b.slice(1) + b.slice(0, 1);
}
