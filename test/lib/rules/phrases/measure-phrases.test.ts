// Case tables of phrases for mätvärden: wordings of a municipal officer, what they mean and why.
import { describe, expect, it } from 'vitest';
import type { MeasureCondition } from '../../../../lib/model/condition.ts';
import { parseMeasurePhrase } from '../../../../lib/rules/phrases/index.ts';

type Case = readonly [why: string, means: MeasureCondition, wordings: readonly string[]];

const reached: MeasureCondition = { kind: 'reached' };
const not = (of: MeasureCondition): MeasureCondition => ({ kind: 'not', of });
const all = (...of: MeasureCondition[]): MeasureCondition => ({ kind: 'all', of });
const any = (...of: MeasureCondition[]): MeasureCondition => ({ kind: 'any', of });
const percent = (size: number, side: 'below' | 'above' | null = null): MeasureCondition => ({
  kind: 'percentOfTarget',
  percent: size,
  side,
});
const unit = (
  size: number,
  name: string | null,
  side: 'below' | 'above' | null = null,
): MeasureCondition => ({
  kind: 'unit',
  size,
  unit: name,
  side,
});
const level = (
  side: 'low' | 'high',
  value: number,
  name: string | null,
  inclusive = true,
): MeasureCondition => ({
  kind: 'level',
  side,
  value,
  unit: name,
  inclusive,
});
const way = (share: number): MeasureCondition => ({ kind: 'wayFromBaseline', percent: share });
const than = (
  basis: 'baseline' | 'previous' | 'riket' | 'länet' | 'jämförbara',
  orEqual = false,
): MeasureCondition => ({ kind: 'betterThan', than: basis, orEqual });
const whole = (minFulfilment: number): MeasureCondition => ({ kind: 'wholePercent', minFulfilment });

const CASES: readonly Case[] = [
  [
    'alla sätt att säga att målvärdet är nått',
    reached,
    [
      ...[
        'målvärdet uppnått',
        'uppnått',
        'målvärdet uppnått eller överträffat',
        'Målvärdet är uppnått',
        'MÅLVÄRDET UPPNÅTT.',
        'målvärdet uppnås',
        'målvärdet har uppnåtts',
      ],
      ...[
        'målvärdet nått',
        'målet är nått',
        'målet nås',
        'målet uppfyllt',
        'målet är helt uppfyllt',
        'uppnått målvärde',
      ],
      ...[
        'målnivån är uppnådd',
        'börvärdet uppnått',
        'målet är uppfyllt',
        'målvärdet uppfylls',
        'målvärdet är infriat',
      ],
      ...[
        'utfallet når målvärdet',
        'utfallet uppnår målet',
        'resultatet når målvärdet',
        'årets utfall når upp till målvärdet',
      ],
      ...[
        'när målvärdet nås',
        'om målvärdet är uppnått',
        'målvärdet eller bättre',
        'utfallet i nivå med målvärdet eller bättre',
      ],
      ...[
        '100 % av målvärdet',
        'minst 100 % av målvärdet',
        'uppfyllelsen minst 100 procent',
        'inte sämre än målvärdet',
      ],
      ...['måluppfyllelse 100 %', 'målvärdet uppnått till 100 %', 'utfallet är minst lika bra som målvärdet'],
    ],
  ],
  [
    'motsatsen till uppnått',
    not(reached),
    [
      ...[
        'målvärdet inte uppnått',
        'ej uppnått',
        'målvärdet är inte uppnått',
        'målvärdet ej uppnått',
        'målet nås inte',
        'målet nås ej',
      ],
      ...[
        'utfallet når inte målvärdet',
        'utfallet når inte upp till målvärdet',
        'inte uppnått målvärde',
        'sämre än målvärdet',
      ],
      ...[
        'under 100 % av målvärdet',
        'uppfyllelsen under 100 %',
        'målvärdet missas',
        'utfallet missar målvärdet',
      ],
    ],
  ],
  [
    'procent av målvärdet: den som når 90 % missar med högst 10 %',
    percent(10),
    [
      ...[
        'minst 90 % av målvärdet',
        'minst 90% av målvärdet',
        'Minst 90\u00A0% av målvärdet',
        'minst 90 procent av målet',
      ],
      ...[
        '90 procent eller mer av målet',
        '90 % av målvärdet eller mer',
        '≥ 90 % av målvärdet',
        '>= 90% av målvärdet',
      ],
      ...[
        'lägst 90 % av målvärdet',
        'inte under 90 % av målvärdet',
        'ej under 90 % av målvärdet',
        'nittio procent eller mer av målet',
      ],
      ...[
        'minst nittio procent av målvärdet',
        'utfallet minst 90 % av målvärdet',
        'utfallet är minst 90 % av målvärdet',
      ],
      ...[
        'uppfyllelsen minst 90 %',
        'uppfyllelsen är minst 90 %',
        'måluppfyllelsen minst 90 %',
        'minst 90 % måluppfyllelse',
      ],
      ...[
        'uppfyllelsegraden 90 % eller högre',
        'målvärdet uppnått till minst 90 %',
        'minst 90 % av målvärdet uppnått',
      ],
      ...[
        'avviker högst 10 % från målvärdet',
        'utfallet avviker högst 10 % från målvärdet',
        'avvikelsen högst 10 %',
      ],
      ...[
        'avvikelsen från målvärdet är högst 10 %',
        'högst 10 % avvikelse',
        'högst 10 % avvikelse från målvärdet',
      ],
      ...[
        'högst 10 % sämre än målvärdet',
        'max 10 % från målvärdet',
        'inom 10 % från målvärdet',
        'inom 10 % av målvärdet',
      ],
      ...['som mest 10 % från målet', 'inte mer än 10 % från målvärdet', 'högst tio procent ifrån målvärdet'],
      ...[
        'utfallet avviker med högst 10 % från målvärdet',
        'mellan 90 och 100 % av målvärdet',
        '90–100 % av målvärdet',
      ],
      ...[
        '90–99 % av målvärdet',
        'målvärdet uppnås till 90–99 %',
        '90-99% av målvärdet',
        '90 – 99 % av målet',
        '90 % till 99 % av målvärdet',
        'från och med 90 % av målvärdet',
      ],
      ...[
        'mellan 90 % och 100 % av målvärdet',
        'uppfyllelsen 90–99 %',
        'uppfyllelse mellan 90 och 99,9 %',
        'minst 90 % (av målvärdet)',
      ],
    ],
  ],
  [
    'decimalkomma',
    percent(2.5),
    ['minst 97,5 % av målvärdet', 'minst 97,50 % av målvärdet', 'högst 2,5 % från målvärdet'],
  ],
  ['bråk i ord', percent(25), ['minst tre fjärdedelar av målvärdet', 'minst 75 % av målvärdet']],
  [
    'hälften',
    percent(50),
    ['minst hälften av målvärdet', 'minst halva målvärdet', 'minst 50 % av målvärdet'],
  ],
  [
    'en tredjedel skrivs inte som decimaltal',
    percent(100 / 3),
    ['minst två tredjedelar av målvärdet', 'högst en tredjedel från målvärdet'],
  ],
  [
    'motsatsen för rött: sämre än 80 % av målvärdet',
    not(percent(20)),
    [
      ...[
        'under 80 % av målvärdet',
        'mindre än 80 % av målvärdet',
        'lägre än 80 % av målvärdet',
        '< 80 % av målvärdet',
      ],
      ...['uppfyllelsen under 80 %', 'mindre än 80 % måluppfyllelse', 'utfallet når inte 80 % av målvärdet'],
      ...[
        'mer än 20 % från målvärdet',
        'avviker mer än 20 % från målvärdet',
        'avvikelsen är mer än 20 %',
        'mer än 20 % sämre än målvärdet',
      ],
    ],
  ],
  [
    'sidan är utsagd',
    percent(10, 'below'),
    ['högst 10 % under målvärdet', 'avviker högst 10 % nedåt', 'max 10 procent lägre än målvärdet'],
  ],
  [
    'sidan är utsagd',
    percent(10, 'above'),
    ['högst 10 % över målvärdet', 'högst 110 % av målvärdet', 'avviker högst 10 % uppåt från målvärdet'],
  ],
  [
    'motsatsen med sida',
    not(percent(10, 'above')),
    ['mer än 10 % över målvärdet', 'över 110 % av målvärdet'],
  ],
  [
    'procentenheter är inte procent',
    unit(2, 'procentenheter', 'below'),
    [
      ...[
        'högst 2 procentenheter under målvärdet',
        'högst två procentenheter under målvärdet',
        'max 2 %-enheter under målet',
      ],
      ...[
        'högst 2 procent-enheter under målvärdet',
        'högst 2 % enheter under målvärdet',
        'avviker högst 2 p.e. under målvärdet',
      ],
      ...[
        'inom 2 procentenheter under målvärdet',
        'inte mer än 2 procentenheter lägre än målvärdet',
        'upp till 2 procentenheter under målvärdet',
      ],
    ],
  ],
  [
    'utan sida avgör riktningen',
    unit(2, 'procentenheter'),
    [
      ...[
        'högst 2 procentenheter från målvärdet',
        'inom 2 procentenheter från målvärdet',
        'avviker högst 2 procentenheter',
      ],
      ...[
        'högst 2 procentenheter sämre än målvärdet',
        'inom 2 procentenheter av målvärdet',
        'avvikelse högst 2 procentenheter',
      ],
      ...['≤ 2 procentenheter från målvärdet', 'utfallet missar målvärdet med högst 2 procentenheter'],
    ],
  ],
  [
    'egen enhet',
    unit(5, 'dagar', 'above'),
    [
      'högst 5 dagar över målvärdet',
      'högst fem dagar över målvärdet',
      'max 5 dygn över målet',
      'högst 5 dagar längre än målvärdet',
    ],
  ],
  [
    'en enda',
    unit(1, 'procentenheter', 'below'),
    ['högst en procentenhet under målvärdet', 'högst 1 procentenhet under målvärdet'],
  ],
  [
    'enheten som i målvärdet',
    unit(3, null, 'below'),
    ['högst 3 under målvärdet', 'högst tre under målvärdet', '≤3 under målet'],
  ],
  [
    'tusental',
    unit(1234.5, 'kr', 'above'),
    ['högst 1 234,5 kr över målvärdet', 'högst 1\u00A0234,5 kronor över målvärdet'],
  ],
  [
    'sammansatt enhet',
    unit(500, 'kr/elev', 'above'),
    ['högst 500 kr per elev över målvärdet', 'högst 500 kr/elev över målvärdet'],
  ],
  [
    'motsatsen i egen enhet',
    not(unit(5, 'dagar', 'above')),
    [
      'mer än 5 dagar över målvärdet',
      '> 5 dagar över målvärdet',
      'över 5 dagar över målvärdet',
      'utfallet är mer än fem dagar över målvärdet',
    ],
  ],
  [
    'fast gräns för utfallet, vad målvärdet än är',
    level('low', 75, '%'),
    [
      'utfallet minst 75 %',
      'utfallet är minst 75 %',
      'utfall ≥ 75 %',
      'utfallet 75 % eller mer',
      'resultatet minst 75 procent',
      'utfallet inte under 75 %',
    ],
  ],
  [
    'fast gräns uppåt',
    level('high', 30, 'dagar'),
    [
      'utfallet högst 30 dagar',
      'utfall <= 30 dagar',
      'utfallet är max 30 dagar',
      'utfallet 30 dagar eller färre',
      'värdet högst trettio dagar',
    ],
  ],
  [
    'gränsen ingår inte',
    level('high', 75, '%', false),
    ['utfallet under 75 %', 'utfall < 75 %', 'utfallet lägre än 75 procent'],
  ],
  [
    'gränsen ingår inte',
    level('low', 3, null, false),
    ['utfallet över 3', 'utfallet mer än tre', 'utfall > 3'],
  ],
  ['index står före talet', level('low', 75, 'NKI'), ['utfallet minst NKI 75', 'utfallet minst 75 NKI']],
  ['minus', level('low', -2, '%'), ['utfallet minst −2 %', 'utfallet minst -2 %']],
  [
    'mellan två gränser, båda med',
    all(level('low', 70, '%'), level('high', 80, '%')),
    ['utfallet mellan 70 och 80 %', 'utfallet 70–80 %', 'utfallet minst 70 % och utfallet högst 80 %'],
  ],
  [
    'halva vägen',
    way(50),
    [
      ...[
        'minst halva vägen från utgångsvärdet',
        'minst 50 % av vägen',
        'minst hälften av vägen från utgångsvärdet till målvärdet',
      ],
      ...[
        'minst halva vägen mellan utgångsvärdet och målvärdet',
        'minst halvvägs',
        'minst halvvägs från utgångsvärdet till målet',
      ],
      ...[
        'utfallet har nått minst halva vägen',
        '50 % eller mer av vägen från utgångsvärdet',
        'minst halva sträckan från startvärdet',
      ],
    ],
  ],
  [
    'tre fjärdedelar',
    way(75),
    [
      'minst tre fjärdedelar av vägen',
      'minst 75 % av vägen från basåret',
      'minst 75 procent av vägen från utgångsläget',
    ],
  ],
  [
    'motsatsen',
    not(way(50)),
    ['mindre än halva vägen från utgångsvärdet', 'under 50 % av vägen', 'inte halvvägs'],
  ],
  [
    'bättre än start',
    than('baseline'),
    [
      'bättre än utgångsvärdet',
      'utfallet är bättre än utgångsvärdet',
      'bättre än basåret',
      'förbättring jämfört med utgångsvärdet',
      'bättre än startvärdet',
    ],
  ],
  [
    'bättre än förra gången',
    than('previous'),
    [
      ...[
        'bättre än föregående år',
        'bättre än förra året',
        'bättre än föregående utfall',
        'bättre än fjolåret',
        'bättre än i fjol',
      ],
      ...[
        'bättre än föregående mätning',
        'bättre än förra årets utfall',
        'har förbättrats sedan förra året',
        'bättre än året innan',
      ],
    ],
  ],
  [
    'minst lika bra som förra gången',
    than('previous', true),
    [
      'minst lika bra som förra året',
      'minst lika bra som föregående utfall',
      'inte sämre än föregående år',
      'lika bra som eller bättre än förra året',
      'minst i nivå med föregående år',
    ],
  ],
  [
    'bättre än riket',
    than('riket'),
    [
      'bättre än riket',
      'bättre än rikssnittet',
      'bättre än rikets genomsnitt',
      'bättre än genomsnittet i riket',
    ],
  ],
  [
    'minst som riket',
    than('riket', true),
    [
      'i nivå med eller bättre än rikssnittet',
      'minst lika bra som riket',
      'inte sämre än riket',
      'samma som eller bättre än riket',
      'minst på samma nivå som riket',
      'bättre än eller lika med riket',
    ],
  ],
  ['länet', than('länet'), ['bättre än länet', 'bättre än länssnittet', 'bättre än snittet i länet']],
  [
    'jämförbara kommuner',
    than('jämförbara'),
    ['bättre än jämförbara kommuner', 'bättre än liknande kommuners snitt'],
  ],
  [
    'sämre är motsatsen till minst lika bra',
    not(than('baseline', true)),
    ['sämre än utgångsvärdet', 'utfallet är sämre än utgångsvärdet', 'försämring jämfört med utgångsvärdet'],
  ],
  [
    'inte bättre: lika eller sämre',
    not(than('riket')),
    ['inte bättre än riket', 'högst lika bra som riket', 'lika med eller sämre än riket'],
  ],
  [
    'precis detsamma',
    all(than('previous', true), not(than('previous'))),
    ['samma som förra året', 'oförändrat mot föregående år', 'lika med föregående utfall'],
  ],
  [
    'stillastående',
    { kind: 'unchanged' },
    ['oförändrat', 'utfallet är oförändrat', 'oförändrad', 'ingen förändring', 'står stilla', 'samma nivå'],
  ],
  ['rörelse', not({ kind: 'unchanged' }), ['inte oförändrat', 'förändrat']],
  [
    'procenten räknas på den avrundade uppfyllelsen',
    whole(91),
    [
      'uppfyllelsen avrundad till hela procent minst 91 %',
      'uppfyllelsen minst 91 % avrundat till hela procent',
      'uppfyllelsen, avrundad till hela procent, är minst 91 %',
    ],
  ],
  [
    'högst 90 är motsatsen till minst 91 när bara hela procent finns',
    not(whole(91)),
    [
      'uppfyllelsen avrundad till hela procent under 91 %',
      'uppfyllelsen avrundad till hela procent högst 90 %',
      'uppfyllelsen avrundad till hela procent 90 % eller lägre',
    ],
  ],
  [
    'allt som är kvar',
    { kind: 'otherwise' },
    [
      'i övrigt',
      'I övrigt',
      'annars',
      'övriga fall',
      'i övriga fall',
      'allt annat',
      'i alla andra fall',
      'övrigt',
      'allt övrigt',
      'i annat fall',
      'resten',
    ],
  ],
  [
    'färgen finns inte',
    { kind: 'never' },
    [
      'används inte',
      'aldrig',
      'gult används inte',
      'används ej',
      'gult används aldrig',
      '–',
      '-',
      '—',
      'gul används inte',
      'förekommer inte',
    ],
  ],
  [
    'och',
    all(percent(10), than('previous')),
    [
      'minst 90 % av målvärdet och bättre än föregående år',
      'minst 90 % av målvärdet samt bättre än förra året',
      'minst 90 % av målvärdet, och bättre än föregående år',
      'minst 90 % av målvärdet men bättre än förra året',
    ],
  ],
  [
    'eller',
    any(reached, than('riket')),
    ['målvärdet uppnått eller bättre än riket', 'målvärdet är uppnått, eller utfallet är bättre än riket'],
  ],
  [
    'tre led av samma sort',
    any(reached, than('riket'), than('länet')),
    [
      'målvärdet uppnått eller bättre än riket eller bättre än länet',
      'målvärdet uppnått, bättre än riket eller bättre än länet',
    ],
  ],
  [
    'under det uppnådda',
    all(percent(20), not(reached)),
    ['minst 80 % men under 100 % av målvärdet', 'minst 80 % av målvärdet men målvärdet inte uppnått'],
  ],
  [
    'två procentgränser',
    all(percent(20), not(percent(10))),
    ['minst 80 % men under 90 % av målvärdet', 'minst 80 % av målvärdet och under 90 % av målvärdet'],
  ],
  ['samma sak två gånger är en gång', reached, ['målvärdet uppnått och målet nått']],
  [
    'bråk av målvärdet',
    { kind: 'percentOfTarget', percent: 25, side: null },
    ['minst 3/4 av målvärdet', 'minst tre av fyra av målvärdet', 'högst en av fyra från målvärdet'],
  ],
  [
    'plus minus är en avvikelse',
    { kind: 'percentOfTarget', percent: 5, side: null },
    ['±5 % av målvärdet', '+/- 5 % från målvärdet', 'högst 5 procents avvikelse'],
  ],
];

describe('fraser för mätvärden som läses', () => {
  for (const [why, means, wordings] of CASES)
    it.each(wordings)(`${why}: «%s»`, (wording) => {
      expect(parseMeasurePhrase(wording, null)).toEqual({ ok: true, value: means });
    });
});

type Refused = readonly [why: string, wording: string, suggestion: string | undefined];
const REFUSED: readonly Refused[] = [
  ['tom cell är varken i övrigt eller aldrig', '', undefined],
  ['bara blanksteg', ' \u00A0 ', undefined],
  ['av målvärdet eller utfallet?', 'minst 90 %', 'minst 90\u00A0% av målvärdet'],
  ['av målvärdet eller utfallet?', '≥ 90 %', 'minst 90\u00A0% av målvärdet'],
  ['av målvärdet eller utfallet?', '90 % eller mer', 'minst 90\u00A0% av målvärdet'],
  ['av målvärdet eller utfallet?', 'under 80 %', 'under 80\u00A0% av målvärdet'],
  ['av målvärdet eller utfallet?', '91-99 %', 'mellan 91 och 99\u00A0% av målvärdet'],
  ['utfallet eller avvikelsen?', 'högst 30 dagar', 'utfallet högst 30\u00A0dagar'],
  ['utfallet eller avvikelsen?', 'minst 3', 'utfallet minst 3'],
  ['minst eller under?', '90 % av målvärdet', 'minst 90\u00A0% av målvärdet'],
  ['utfallet minst eller högst?', 'utfallet 75 %', 'utfallet minst 75\u00A0%'],
  ['avvikelse eller uppfyllelse?', 'högst 10 % av målvärdet', 'högst 10\u00A0% från målvärdet'],
  ['den som är högst 90 är under en gräns', 'högst 90 % av målvärdet', 'under 90\u00A0% av målvärdet'],
  ['gränsen ingår alltid', 'mer än 90 % av målvärdet', 'minst 90\u00A0% av målvärdet'],
  ['över 100 % finns inte', 'minst 150 % av målvärdet', 'målvärdet uppnått'],
  ['0 % är ingen gräns', 'minst 0 % av målvärdet', undefined],
  ['100 % avvikelse är ingen gräns', 'högst 100 % från målvärdet', undefined],
  ['0 i avvikelse är uppnått', 'högst 0 dagar över målvärdet', 'målvärdet uppnått'],
  ['vänt intervall', 'mellan 99 och 90 % av målvärdet', undefined],
  ['intervall som slutar tidigt', '80–95 % av målvärdet', 'minst 80\u00A0% av målvärdet'],
  ['rött som intervall lämnar ett hål', '0–89 % av målvärdet', 'under 90\u00A0% av målvärdet'],
  ['hel väg är målvärdet', 'minst 100 % av vägen', 'målvärdet uppnått'],
  ['hur nära?', 'nästan uppnått', undefined],
  ['hur nära?', 'målvärdet delvis uppnått', undefined],
  ['hur nära?', 'nära målvärdet', undefined],
  ['bättre än vad?', 'bättre', 'bättre än utgångsvärdet'],
  ['minst eller precis?', 'i nivå med riket', 'minst lika bra som riket'],
  ['högre är inte alltid bättre', 'högre än riket', 'bättre än riket'],
  ['högre är inte alltid bättre', 'utfallet över målvärdet', 'målvärdet uppnått'],
  ['lägre är inte alltid sämre', 'utfallet under målvärdet', 'målvärdet inte uppnått'],
  ['gränsen är otydlig', '5 dagar över målvärdet', 'högst 5\u00A0dagar över målvärdet'],
  ['gränsen är otydlig', 'minst 5 dagar över målvärdet', 'mer än 5\u00A0dagar över målvärdet'],
  ['dubbel nekning', 'inte sämre än 5 % från mål', 'högst 5\u00A0% från målvärdet'],
  ['slarvfel', 'mins 90% av måvärdet', 'minst 90\u00A0% av målvärdet'],
  ['slarvfel', 'målvardet uppnåt', 'målvärdet uppnått'],
  [
    'slarvfel i enheten',
    'högst 2 procentenhter under målvärdet',
    'högst 2\u00A0procentenheter under målvärdet',
  ],
  ['procenttecknet saknas', 'minst 90 av målvärdet', 'minst 90\u00A0% av målvärdet'],
  ['okänd enhet', 'högst 5 cyklar under målvärdet', 'högst 5 under målvärdet'],
  ['färgen hör till kolumnen', 'grönt när målvärdet uppnått', 'målvärdet uppnått'],
  ['två meningar', 'målvärdet uppnått. I övrigt gult', 'målvärdet uppnått'],
  [
    'ett led är otydligt: hela texten föreslås',
    'minst 90 % och bättre än riket',
    'minst 90\u00A0% av målvärdet och bättre än riket',
  ],
  ['bara kommatecken', 'målvärdet uppnått, bättre än riket', 'målvärdet uppnått och bättre än riket'],
  [
    'avvikelse under en gräns är inte uppfyllelse under den',
    'mindre än 10 % avvikelse',
    'högst 10\u00A0% från målvärdet',
  ],
  ['avvikelse under en gräns', 'avviker mindre än 5 %', 'högst 5\u00A0% från målvärdet'],
  ['avvikelse som intervall', 'avvikelse 1–10 %', 'högst 10\u00A0% från målvärdet'],
  ['tolerans utan ord', 'tolerans 5 %', 'högst 5\u00A0% från målvärdet'],
  ['plus minus utan målvärde', '+/- 5 %', 'högst 5\u00A0% från målvärdet'],
  ['gränsen ingår', 'över halvvägs till målvärdet', 'minst halva vägen från utgångsvärdet'],
  ['under men över', 'under målvärdet men över 90 % av det', 'minst 90\u00A0% av målvärdet'],
  ['av vad?', 'minst 9 av 10', 'minst 90\u00A0% av målvärdet'],
  ['är en ökning bättre?', 'har ökat sedan förra året', undefined],
  ['bättre än vad?', 'indikatorn har förbättrats', 'bättre än utgångsvärdet'],
  ['bättre än vad?', 'utvecklingen går åt rätt håll', 'bättre än utgångsvärdet'],
  ['långt från alla fraser', 'blått', undefined],
  ['långt från alla fraser', 'helt ok', undefined],
  ['långt från alla fraser', 'se bilaga', undefined],
  ['långt från alla fraser', 'bland de 25 procent bästa kommunerna', undefined],
  ['två läsningar av talet', 'högst 1.234 kr över målvärdet', undefined],
  ['i övrigt står ensamt', 'målvärdet uppnått eller i övrigt', undefined],
  ['både och och eller', 'målvärdet uppnått och bättre än riket eller oförändrat', undefined],
];

describe('fraser för mätvärden som inte läses', () => {
  it.each(REFUSED)('%s: «%s»', (_, wording, suggestion) => {
    const reading = parseMeasurePhrase(wording, null);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.text).toMatch(/^\S.*[.?]$/u);
    expect(reading.suggestion).toBe(suggestion);
  });
  it('en text med både «och» och «eller» hänvisas till en formel', () => {
    expect(parseMeasurePhrase('målvärdet uppnått och bättre än riket eller oförändrat', null)).toMatchObject({
      text: expect.stringContaining('formel') as string,
    });
  });
  it.each([
    ['green', 'målvärdet uppnått'],
    ['yellow', 'minst 90\u00A0% av målvärdet'],
    ['red', 'i övrigt'],
  ] as const)('vad som kan stå i en cell för %s sägs när texten inte liknar något', (colour, example) => {
    expect(parseMeasurePhrase('se bilaga', null, colour)).toMatchObject({
      text: expect.stringContaining(`Skriv till exempel «${example}»`) as string,
    });
  });
  it('två betydelser sägs båda', () => {
    expect(parseMeasurePhrase('minst 90 %', null)).toMatchObject({
      text: '«minst 90\u00A0%» kan betyda «minst 90\u00A0% av målvärdet» eller «utfallet minst 90\u00A0%»; skriv det som menas.',
    });
  });
});

describe('formler', () => {
  const formula = { names: [], evaluate: (): boolean => true };
  it('lämnas till formelläsaren utan likhetstecknet, och villkoret behåller texten', () => {
    const seen: string[] = [];
    const reading = parseMeasurePhrase(' = utfall > 3 ', (text) => {
      seen.push(text);
      return { ok: true, value: formula };
    });
    expect(seen).toEqual([' utfall > 3 ']);
    expect(reading).toEqual({ ok: true, value: { kind: 'formula', source: '= utfall > 3', formula } });
  });
  it('felets plats räknas i cellens text', () => {
    const reading = parseMeasurePhrase(' =utfal', () => ({ ok: false, text: 'Okänt namn.', position: 0 }));
    expect(reading).toEqual({ ok: false, text: 'Okänt namn.', position: 2 });
  });
  it('ett förslag är en formel, så att det kan klistras in', () => {
    const reading = parseMeasurePhrase('= utfal > 3', () => ({
      ok: false,
      text: 'Okänt namn.',
      suggestion: ' utfall > 3',
    }));
    expect(reading).toEqual({ ok: false, text: 'Okänt namn.', suggestion: '= utfall > 3' });
  });
  it('utan formelläsare sägs att formler inte kan läsas här', () => {
    expect(parseMeasurePhrase('= utfall > 3', null)).toEqual({
      ok: false,
      text: 'Formler kan inte läsas här; skriv villkoret som en fras.',
    });
  });
});

it.each(['minst 90 % av utgångsvärdet', 'minst 90 % av riket'])(
  '«%s» får inget förslag om något annat än det som står där',
  (text) => {
    const reading = parseMeasurePhrase(text, null, 'yellow');
    expect(reading.ok ? 'läst' : (reading.suggestion ?? '')).not.toContain('av målvärdet');
  },
);
