// Words for places in a ranking: «topp 5», «plats 100», «bland de 10 bästa».
import { entries, type PhraseTable } from '../phrase-table.ts';

const PLACE = [
  'plats',
  'placering',
  'plac',
  'plac.',
  'rank',
  'ranking',
  'rankad',
  'rankas',
  'rankad som',
  'rankas som',
  'ranknivå',
  'rankingplats',
  'rankningsplats',
  'rankingplacering',
  'rankning',
  'placera sig på plats',
  'på plats nummer',
  'plats nr',
  'plats nummer',
  'nr',
  'nummer',
  'position',
];
const TOP = [
  'topp',
  'top',
  'topp-',
  'top-',
  'bland topp',
  'bland de topp',
  'på topp',
  'inom topp',
  'en topp',
  'en topp-',
];
const AMONG = [
  'bland de',
  'bland',
  'en av de',
  'en av landets',
  'en av sveriges',
  'en av länets',
  'bland sveriges',
  'bland landets',
  'bland länets',
  'tillhöra de',
  'tillhör de',
  'tillhöra',
  'en av',
  'bland rikets',
  'hör till de',
  'höra till de',
  'vara bland de',
  'ligga bland de',
  'bland sveriges de',
  'bland landets de',
];
const BEST = [
  'bästa',
  'främsta',
  'högst rankade',
  'bäst rankade',
  'topprankade',
  'högst placerade',
  'bäst placerade',
];
const FIRST = ['förstaplats', 'första plats', 'första platsen', 'en förstaplats', '1:a', 'etta'];

/** Places in a ranking. */
export const RANKS: PhraseTable = [
  ...entries(PLACE, { role: 'k' }),
  ...entries(TOP, { role: 'K' }),
  ...entries(AMONG, { role: 'B' }),
  ...entries(BEST, { role: 'E', question: 'Vilken plats i vilken ranking ska nås?', suggestion: 'plats 1' }),
  ...entries(FIRST, { role: 'F' }),
];
