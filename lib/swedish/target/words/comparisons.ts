// What a målvärde can be compared with: other municipalities («riket», «länet») or an earlier value («föregående år»).
import { entries, pairs, type PhraseTable } from '../phrase-table.ts';

const AVERAGE = [
  'snitt',
  'snittet',
  'genomsnitt',
  'genomsnittet',
  'medelvärde',
  'medelvärdet',
  'medel',
  'medeltal',
  'medeltalet',
  'median',
  'medianen',
  'nivå',
  'nivån',
  'resultat',
  'resultatet',
  'värde',
  'värdet',
  'utfall',
];
const OF = ['i', 'för', 'av', 'inom', 'bland', 'hos', 'på'];

/** «rikets snitt», «snittet i riket», «riket» for each way of naming the owner. */
function averages(
  genitives: readonly string[],
  names: readonly string[],
  compounds: readonly string[],
): string[] {
  return [
    ...names,
    ...compounds,
    ...pairs(genitives, AVERAGE),
    ...AVERAGE.flatMap((average) => pairs(pairs([average], OF), names)),
  ];
}

const suffixed = (stem: string): string[] =>
  [
    'snitt',
    'snittet',
    'genomsnitt',
    'genomsnittet',
    'medelvärde',
    'medelvärdet',
    'medel',
    'nivå',
    'nivån',
    'resultatet',
    'medianen',
  ].map((end) => stem + end);

const COUNTRY = averages(
  [
    'rikets',
    'landets',
    'sveriges',
    'hela rikets',
    'hela landets',
    'nationellt',
    'nationella',
    'det nationella',
  ],
  [
    'riket',
    'landet',
    'sverige',
    'hela riket',
    'hela landet',
    'riket som helhet',
    'riket totalt',
    'riket i övrigt',
  ],
  [...suffixed('riks'), ...suffixed('sverige')],
);
const COUNTY = averages(['länets'], ['länet', 'länet i övrigt', 'hela länet'], suffixed('läns'));
const SIMILAR_NAMES = [
  ...pairs(['jämförbara', 'liknande', 'likvärdiga', 'andra jämförbara'], ['kommuner', 'kommunerna']),
  'jämförelsekommuner',
  'jämförelsekommunerna',
  'kommungruppen',
  'referenskommuner',
  'referenskommunerna',
  'jämförelsegruppen',
];
const SIMILAR = averages(
  [
    'jämförbara kommuners',
    'liknande kommuners',
    'jämförelsekommunernas',
    'kommungruppens',
    'jämförelsegruppens',
    'referenskommunernas',
  ],
  SIMILAR_NAMES,
  [],
);
const OTHER = averages(
  [
    'regionens',
    'kommunernas',
    'kommuners',
    'grannkommunernas',
    'kranskommunernas',
    'alla kommuners',
    'samtliga kommuners',
    'deltagande kommuners',
    'övriga kommuners',
    'svenska kommuners',
  ],
  [
    'regionen',
    'grannkommunerna',
    'grannkommuner',
    'kranskommunerna',
    'kranskommuner',
    'övriga kommuner',
    'andra kommuner',
    'alla kommuner',
    'samtliga kommuner',
    'deltagande kommuner',
    'kommunerna',
    'sveriges kommuner',
    'svenska kommuner',
    'landets kommuner',
    'länets kommuner',
    'kommuner i länet',
    'kommunerna i länet',
    'ovk',
    'ekokommunerna',
    'kommunens mål',
    'kommunens målvärde',
    'kommunens snitt',
    'kommunens genomsnitt',
    'kommunsnittet',
    'kommungenomsnittet',
    'branschsnittet',
    'branschens snitt',
    'kkik-snittet',
    'genomsnittlig kommun',
    'genomsnittskommunen',
    'börvärdet',
    'jämförelsevärdet',
  ],
  [],
);
// «snittet» alone: compared with something, but with what is not said.
const UNNAMED = [
  'snittet',
  'genomsnittet',
  'medelvärdet',
  'medel',
  'medeltalet',
  'medianen',
  'snitt',
  'genomsnitt',
  'ett genomsnitt',
];

/** Comparison values in another column. */
export const REFERENCES: PhraseTable = [
  ...entries(COUNTRY, { role: 'r', reference: 'riket' }),
  ...entries(COUNTY, { role: 'r', reference: 'länet' }),
  ...entries(SIMILAR, { role: 'r', reference: 'jämförbara' }),
  ...entries(OTHER, { role: 'r', reference: 'other' }),
  ...entries(UNNAMED, {
    role: 'r',
    reference: 'other',
    warning: 'Det står inte vilket genomsnitt som menas; jämförelsevärdet hämtas ur jämförelsekolumnen.',
  }),
];

const LEVEL = [
  'i nivå med',
  'i nivå',
  'på nivå med',
  'på samma nivå som',
  'samma nivå som',
  'samma som',
  'samma resultat som',
  'samma värde som',
  'samma utfall som',
  'samma andel som',
  'samma antal som',
  'lika hög som',
  'lika högt som',
  'lika låg som',
  'lika lågt som',
  'lika många som',
  'lika stor som',
  'lika stort som',
  'lika höga som',
  'lika med',
  'lika som',
  'lika bra som',
  'lika god som',
  'lika gott som',
  'i paritet med',
  'likvärdig med',
  'likvärdigt med',
  'motsvara',
  'motsvarar',
  'motsvarande',
  'i linje med',
  'lika',
  'lika bra',
  'samma',
];
const orThan = (words: readonly string[]): string[] =>
  LEVEL.flatMap((level) => words.map((word) => `${level} eller ${word}`));

/** «i nivå med», «bättre än», «högre än eller i nivå med». */
export const RELATIONS: PhraseTable = [
  ...entries(
    [
      ...LEVEL.filter((l) => !['i nivå', 'lika', 'lika bra', 'samma'].includes(l)),
      ...orThan(['bättre än', 'bättre']),
    ],
    { role: 'i', relation: 'level' },
  ),
  ...entries(
    [
      'bättre än eller lika med',
      'bättre än eller i nivå med',
      'bättre eller lika med',
      'bättre än eller lika bra som',
      'lika bra eller bättre som',
    ],
    { role: 'i', relation: 'level' },
  ),
  ...entries(
    [
      ...orThan(['över', 'högre än', 'högre', 'mer än']),
      ...pairs(['över', 'högre än'], ['eller i nivå med']),
      'högre än eller lika med',
    ],
    { role: 'i', relation: 'atLeast' },
  ),
  ...entries(
    [
      ...orThan(['under', 'lägre än', 'lägre', 'mindre än']),
      ...pairs(['under', 'lägre än'], ['eller i nivå med']),
      'lägre än eller lika med',
    ],
    { role: 'i', relation: 'atMost' },
  ),
  ...entries(['bättre än', 'överträffa', 'bättre resultat än', 'ett bättre resultat än'], {
    role: 'v',
    relation: 'better',
  }),
  ...entries(['sämre än', 'sämre resultat än'], { role: 'v', relation: 'level' }),
];

const PREVIOUS = [
  'föregående',
  'förra',
  'fjolårets',
  'senaste',
  'tidigare',
  'förra årets',
  'föregående års',
  'senast uppmätta',
];
const THINGS = [
  'nivå',
  'nivåer',
  'nivån',
  'resultat',
  'värde',
  'utfall',
  'mätning',
  'mätningen',
  'siffra',
  'notering',
];
const EARLIER = [
  'föregående år',
  'förra året',
  'fjolåret',
  'i fjol',
  'fjol',
  'året innan',
  'året före',
  'föregående års',
  'tidigare år',
  'närmast föregående år',
  'förra mandatperioden',
  'föregående mandatperiod',
  'föregående period',
  'samma period föregående år',
  'föregående läsår',
  'förra läsåret',
  ...pairs(PREVIOUS, THINGS),
  ...pairs(THINGS, ['föregående år', 'förra året', 'året innan', 'i fjol']),
];
const START = [
  'utgångsvärdet',
  'utgångsläget',
  'utgångsläge',
  'basåret',
  'basår',
  'nuläget',
  'nuläge',
  'dagens nivå',
  'dagens läge',
  'nuvarande nivå',
  'dagens',
  'nollmätningen',
  'baslinjen',
  'startvärdet',
  'referensåret',
  'idag',
  'i dag',
];

/** Earlier values to measure a change against. */
export const BASELINES: PhraseTable = [
  ...EARLIER.map((phrase) => [phrase, { role: 'b', from: phrase }] as const),
  ...START.map((phrase) => [phrase, { role: 'b', from: phrase }] as const),
];

/** Words that bring in what is compared with. */
export const VERSUS: PhraseTable = entries(
  [
    'jämfört med',
    'i jämförelse med',
    'jämfört mot',
    'i förhållande till',
    'i relation till',
    'gentemot',
    'mot',
    'relativt',
    'än',
    'sedan',
    'räknat från',
    'utifrån',
    'med utgångspunkt i',
    'med utgångspunkt från',
    'jfr',
    'jfr med',
    'jmf',
    'jmf med',
    'jämf med',
    'jämförelse med',
    'kontra',
    'basår',
    'med basår',
    'referensår',
    'med referensår',
    'referensåret',
    'basåret',
    'utgångsår',
    'utgångsåret',
    'med basåret',
    'med bas',
    'jämfört',
    'jämfört med år',
    'mot år',
    'sedan år',
    'från år',
    'än år',
  ],
  { role: 'j' },
);
