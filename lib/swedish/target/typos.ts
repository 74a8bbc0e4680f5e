// Slips of the keyboard in the words that decide: «mnst 80 %», «hogst 5». They are never read, only offered corrected.

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

/** The deciding word that a word seems to be a slip for; null when it is none. */
export function slipOf(word: string): string | null {
  const lower = word.toLowerCase();
  if (lower.length < 3 || DECIDING.includes(lower) || PROPER.has(lower)) return null;
  const folded = DECIDING.find((each) => fold(each) === fold(lower) && each !== fold(each));
  if (folded !== undefined) return folded;
  const near = DECIDING.filter((each) => each.length >= 4 && distance(lower, each) === 1);
  return near.length === 0 ? null : (near.find((each) => each[0] === lower[0]) ?? near[0] ?? null);
}

/** The text with the first slips corrected; the same text when there are none. */
export function correctSlips(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => slipOf(word) ?? word);
}

/** 0 when equal, 1 when one letter is missing, extra, wrong or swapped with its neighbour, else 2. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 1) return 2;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const tail = (text: string, skip: number): string => text.slice(i + skip);
  const swapped = a[i] === b[i + 1] && a[i + 1] === b[i] && tail(a, 2) === tail(b, 2);
  const oneOff = tail(a, 1) === tail(b, 0) || tail(a, 0) === tail(b, 1) || tail(a, 1) === tail(b, 1);
  return swapped || oneOff ? 1 : 2;
}
