// Slips of the keyboard in the words that decide: «mnst 80 %», «hogst 5». They are never read, only offered corrected.
import { remembered } from '../remembered.ts';

/** Words that decide what a målvärde means, in the spelling to offer. */
const DECIDING = [
  'minst',
  'högst',
  'lägst',
  'max',
  'maximalt',
  'minimum',
  'maximum',
  'under',
  'över',
  'öka',
  'ökar',
  'ökas',
  'ökning',
  'minska',
  'minskar',
  'minskas',
  'minskning',
  'oförändrat',
  'oförändrad',
  'bibehålla',
  'bibehållas',
  'mellan',
  'procent',
  'procentenheter',
  'överstiga',
  'understiga',
  'överskrida',
  'genomförd',
  'genomfört',
  'antagen',
  'senast',
  'halveras',
  'fördubblas',
  'inte',
  'riket',
  'länet',
  'rikssnittet',
  'färre',
  'lägre',
  'högre',
  'mindre',
  'plats',
  'topp',
  'jämfört',
  'oförändrade',
  'upprättad',
  'klar',
  'samtliga',
  'framtagen',
];

// Proper words that lie close to a deciding one.
const PROPER = new Set([
  'minsta',
  'hösten',
  'höst',
  'undre',
  'undersökning',
  'åka',
  'övre',
  'längst',
  'mest',
  'platser',
  'platsen',
  'inre',
  'inom',
  'kläder',
  'lägret',
  'länk',
  'länken',
  'tillsynsplan',
  'minister',
  'mätning',
  'plan',
  'planer',
  'mål',
  'maj',
  'mat',
  'matsal',
  'klara',
  'annat',
  'kartor',
  'hopp',
  'stopp',
  'lärare',
  'högra',
  'nytt',
  'platt',
  'övar',
  'procents',
  'minut',
  'minuter',
  'våga',
  'senaste',
  'länets',
  'rikets',
  'maxa',
  'arv',
  'ålder',
  'lokal',
  'kall',
  'kår',
  'ökad',
  'inne',
  'intern',
  'interna',
  'undan',
  'bytt',
  'klart',
  'smart',
  'insats',
  'skar',
  'land',
  'landet',
  'länder',
]);

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

// Those that differ from their spelling without rings and dots: «hogst» for «högst».
const FOLDED: ReadonlyMap<string, string> = new Map(
  DECIDING.filter((each) => fold(each) !== each)
    .reverse()
    .map((each) => [fold(each), each]),
);

/** The deciding word that a word seems to be a slip for; null when it is none. */
export const slipOf = remembered((word: string): string | null => {
  const lower = word.toLowerCase();
  if (lower.length < 3 || DECIDING.includes(lower) || PROPER.has(lower)) return null;
  const folded = FOLDED.get(fold(lower));
  if (folded !== undefined) return folded;
  const near = DECIDING.filter((each) => each.length >= 4 && isNear(lower, each));
  return near.find((each) => each.startsWith(lower.charAt(0))) ?? near[0] ?? null;
});

/** Whether a word lies within two slips of a deciding word: too near to be taken for a name of something. */
export const isNearSlip = remembered((word: string): boolean => {
  const lower = word.toLowerCase();
  return !PROPER.has(lower) && DECIDING.some((each) => each.length >= 5 && editDistance(lower, each) <= 2);
});

// One slip, or two in a long word that begins alike.
function isNear(word: string, deciding: string): boolean {
  const steps = editDistance(word, deciding);
  return (
    steps === 1 ||
    (steps === 2 && Math.min(word.length, deciding.length) >= 7 && word.startsWith(deciding.charAt(0)))
  );
}

/** How many letters are missing, extra, wrong or swapped with their neighbour; 3 for three or more. */
function editDistance(a: string, b: string): number {
  // A slip leaves the first or the last letter alone; the others need not be measured.
  if (Math.abs(a.length - b.length) > 2 || (!a.startsWith(b.charAt(0)) && a.at(-1) !== b.at(-1))) return 3;
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const steps = [(last[j] ?? 3) + 1, (row[j - 1] ?? 3) + 1, (last[j - 1] ?? 3) + same];
      row.push(Math.min(...steps, swapped ? (beforeLast[j - 2] ?? 3) + 1 : 3));
    }
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 3, 3);
}
