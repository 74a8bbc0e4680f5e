// The words that officers write in a column «Riktning», and what each of them says.

/**
 * `higher`, `lower`: the way that is better. `edgeLow`, `edgeHigh`: minst and högst, which also may mean «minst är bäst». `not`: turns.
 * `worse`: turns too («högre är sämre»). `best`, `level`: make an edge plain («högst är bäst», «minst målvärdet»). `good`: fills out, but says
 * nothing alone. `same`: understood, but no direction. `filler`: says nothing.
 */
export type ColumnRole =
  | 'higher'
  | 'lower'
  | 'edgeLow'
  | 'edgeHigh'
  | 'not'
  | 'worse'
  | 'best'
  | 'level'
  | 'good'
  | 'same'
  | 'filler';

const WORDS: Readonly<Record<ColumnRole, string>> = {
  higher:
    'högre hög högt höga höja höjas höjs höjd höjning öka ökar ökas ökande ökad ökat ökning upp uppåt uppåtgående stiga stiger stigande större stort stor mer mera fler flera många mycket över överstiga överstiger överstigande överskrida överskrider maximera maximeras maximering golv golvvärde miniminivå lägstanivå växa växande förhöjd plus h + ≥ > >= ⩾',
  lower:
    'lägre låg lågt låga sänka sänkas sänks sänkt sänkning minska minskar minskas minskande minskad minskat minskning ned ner nedåt neråt nedåtgående neråtgående sjunka sjunker sjunkande falla faller fallande mindre litet liten färre få lite under understiga understiger understigande underskrida underskrider minimera minimeras minimering tak takvärde maxnivå maximinivå högstanivå reducera reduceras krympa krympande minus l ≤ < <= =< ⩽',
  edgeLow: 'minst min minimum minimalt lägst lägsta minsta undre nedre',
  edgeHigh: 'högst max maximum maximalt högsta största övre mest',
  not: 'inte ej icke aldrig',
  worse: 'sämre sämst dåligt dålig dåliga negativt negativ negativa oönskat oönskad',
  best: 'bäst bästa möjliga möjligt vinner',
  level: 'målvärde målvärdet målet mål målnivå målnivån börvärde börvärdet gräns gränsen nivå nivån',
  good: 'bättre bra god gott positivt positiv positiva önskvärt önskvärd',
  same: 'oförändrad oförändrat oförändrade bibehålla bibehållas bibehållen bibehållet behålla behållas stabil stabilt samma lika konstant intervall inom mellan =',
  filler:
    'är vara blir bli ska skall bör får kan så som ju desto dess om när än utfall utfallet utfallets värde värden värdet resultat resultatet tal talet siffra siffran önskas önskad önskat önskar eftersträvas strävar sträva vill vi åt mot i till på det den ett en de utveckling utvecklingen trend trenden riktning riktningen ha av andel andelen antal antalet alltid',
};

/** The role of each word, in small letters. */
export const COLUMN_WORDS: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.entries(WORDS) as [ColumnRole, string][]).flatMap(([role, words]) =>
    words.split(' ').map((word) => [word, role] as const),
  ),
);

/** What stands in an empty place: no direction is set. */
export const NO_DIRECTION: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  '..',
  '...',
  '…',
  'saknas',
  'uppgift saknas',
  'ingen',
  'inget',
  'ingen uppgift',
  'ingen riktning',
  'ej angiven',
  'ej angivet',
  'inte angiven',
  'ej satt',
  'ej aktuellt',
  'ej tillämpligt',
  'ej tillämpbart',
  'ej relevant',
  'vet ej',
  'okänd',
  'n/a',
  'na',
  'e/t',
  'ingen målsättning',
]);

/** Short or foreign words that probably mean a direction, but are only asked about. */
export const PROBABLY: ReadonlyMap<string, 'higher' | 'lower'> = new Map([
  ['ö', 'higher'],
  ['u', 'higher'],
  ['m', 'lower'],
  ['n', 'lower'],
  ['up', 'higher'],
  ['high', 'higher'],
  ['higher', 'higher'],
  ['higher is better', 'higher'],
  ['increase', 'higher'],
  ['down', 'lower'],
  ['low', 'lower'],
  ['lower', 'lower'],
  ['lower is better', 'lower'],
  ['decrease', 'lower'],
  ['−', 'lower'],
  ['positiv', 'higher'],
  ['positivt', 'higher'],
  ['negativ', 'lower'],
  ['negativt', 'lower'],
  ['1', 'higher'],
  ['+1', 'higher'],
  ['-1', 'lower'],
  ['−1', 'lower'],
]);
