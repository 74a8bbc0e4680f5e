// Words that set a limit before or after the figure: «minst 80 %», «80 % eller mer», «får inte överstiga 60 tkr».
import { entries, pairs, type PhraseTable } from '../phrase-table.ts';

const AT_LEAST = [
  'minst',
  'lägst',
  'som minst',
  'som lägst',
  'allra minst',
  'minimum',
  'minimalt',
  'min',
  'min.',
  'åtminstone',
  'lägsta nivå',
  'lägstanivå',
  'miniminivå',
  'minimivärde',
  'lägsta värde',
  'golv',
  'minst nå',
  '≥',
  '>=',
  '=>',
  '≧',
  '>/=',
  '> =',
  '≥ =',
  'inte mindre eller lika än',
];
const AT_MOST = [
  'högst',
  'max',
  'max.',
  'maximalt',
  'maximum',
  'maxvärde',
  'maxnivå',
  'som mest',
  'som högst',
  'allra högst',
  'högsta nivå',
  'högsta värde',
  'tak',
  'taket',
  'upp till',
  '≤',
  '<=',
  '=<',
  '≦',
  '</=',
  '< =',
  'endast använda',
  'endast förbruka',
  'endast ta i anspråk',
  'inte använda mer än',
  'inom ramen för',
];
const ABOVE = [
  'över',
  'mer än',
  'mera än',
  'fler än',
  'flera än',
  'högre än',
  'större än',
  'längre än',
  'överstiga',
  'överstiger',
  'överstigas',
  'överskrida',
  'överskrider',
  'överskridas',
  'överstigande',
  'gå över',
  'ligga över',
  '>',
  'stiga över',
  'öka till över',
  'uppgå till mer än',
];
const BELOW = [
  'under',
  'mindre än',
  'lägre än',
  'färre än',
  'kortare än',
  'understiga',
  'understiger',
  'understigas',
  'underskrida',
  'underskrider',
  'underskridas',
  'understigande',
  'gå under',
  'sjunka under',
  'falla under',
  'ligga under',
  '<',
];

const LINK = ['eller', 'och', 'el.', 'el', '/'];
const UP = ['mer', 'mera', 'fler', 'flera', 'högre', 'över', 'större', 'längre', 'däröver', 'uppåt'];
const DOWN = ['lägre', 'mindre', 'färre', 'under', 'kortare', 'därunder', 'nedåt', 'neråt'];

/** «minst», «högst», «över», «under» and their like: the limit stands before the figure. */
export const LIMITS_BEFORE: PhraseTable = [
  ...entries(AT_LEAST, { role: 'c', level: 'atLeast' }),
  ...entries(AT_MOST, { role: 'c', level: 'atMost' }),
  ...entries(ABOVE, { role: 'c', level: 'above' }),
  ...entries(BELOW, { role: 'c', level: 'below' }),
];

/** «eller mer», «och uppåt», «eller färre»: the limit stands after the figure. */
export const LIMITS_AFTER: PhraseTable = [
  ...entries([...pairs(LINK, UP), 'uppåt', '+', 'plus'], { role: 's', level: 'atLeast' }),
  ...entries([...pairs(LINK, DOWN), 'nedåt', 'neråt'], { role: 's', level: 'atMost' }),
  // Which way is better is not said, so the direction stays open (see shapes/level.ts).
  ...entries(pairs(['eller', 'och'], ['bättre']), { role: 's' }),
];
