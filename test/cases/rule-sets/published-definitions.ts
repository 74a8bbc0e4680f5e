// The published definitions of colours and grades, each as rules that can be adopted, or with why it is none. Facts from the sources
// named, in our own words; the page «Publicerade definitioner» is made from this list.
import type { SetTexts } from '../../lib/review/build-rules.ts';
import type { MeasureSpec } from '../../support/build-measure.ts';

/** A measure, the colour that the source gives it (null: it says none), and why. */
export type PublishedExample = readonly [
  measure: MeasureSpec,
  colour: 'green' | 'yellow' | 'red' | null,
  why: string,
];

interface Definition {
  readonly id: string;
  readonly who: string;
  readonly source: string;
}

/** One that is a rule. */
export interface RuledDefinition extends Definition {
  readonly rules: SetTexts;
  /** What the rules say, for the page. */
  readonly text: string;
  /** The errors that the checks find in what was published; usually none. */
  readonly errors: readonly string[];
  readonly examples: readonly PublishedExample[];
}

/** One that is none. */
export interface UnruledDefinition extends Definition {
  readonly why: string;
}

const LEVEL = 'slag: nivå';
const figure = (target: string, outcome: number | string | null): MeasureSpec => ({ target, outcome });

export const RULED_DEFINITIONS: readonly RuledDefinition[] = [
  {
    id: 'D1',
    who: 'Helsingborgs stad, årsredovisning 2016',
    source: 'arsredovisning.helsingborg.se',
    text: 'Grönt: målvärdet uppnått. Gult: uppfyllelsen 91–99 %. Rött: 90 % eller lägre. Kontrollen visar att 90–91 och 99–100 % inte får någon färg. Regelverket 91-99 i Målljus avrundar till hela procent och saknar mellanrummen.',
    rules: {
      measures: [
        { applies: LEVEL, yellow: '= uppfyllelse >= 91 och uppfyllelse <= 99', red: '= uppfyllelse <= 90' },
      ],
    },
    errors: ['hole'],
    examples: [
      [figure('minst 100', 100), 'green', '100 procent'],
      [figure('minst 100', 99), 'yellow', 'övre gränsen för gult'],
      [figure('minst 100', 91), 'yellow', 'nedre gränsen för gult'],
      [figure('minst 100', 90), 'red', '90 procent eller lägre'],
      [figure('minst 100', 99.5), null, 'mellan 99 och 100'],
      [figure('minst 100', 90.5), null, 'mellan 90 och 91'],
    ],
  },
  {
    id: 'D3',
    who: 'Vansbro kommun, årsredovisning 2019',
    source: 'https://finansiellinfo.se/Vansbro_2019/Maluppfyllelse.html',
    text: 'Grönt: målvärdet uppnått. Gult: minst 80 % av målvärdet. Rött: lägre än 80 %. Mål vägs samman utan angiven gräns, så sammanvägningen väljer kommunen själv.',
    rules: {
      measures: [{ applies: LEVEL, yellow: 'minst 80 % av målvärdet', red: 'under 80 % av målvärdet' }],
    },
    errors: [],
    examples: [
      [figure('minst 50', 50), 'green', 'förväntad nivå'],
      [figure('minst 50', 61), 'green', 'bättre än förväntad nivå'],
      [figure('minst 50', 40), 'yellow', 'precis 80 procent'],
      [figure('minst 50', 39.9), 'red', 'lägre än 80 procent'],
      [figure('minst 50', null), null, 'utan utfall'],
    ],
  },
  {
    id: 'D4',
    who: 'Västra Götalandsregionen, indikatorer',
    source: 'http://hh.vgregion.se/om-vgr/organisation-och-verksamhet/ekonomi/indikatorer/',
    text: 'Varje indikator har egna gränser: en rad för varje mätvärde. För de publicerade raderna är 100 % grönt, 99 % gult och 98 % rött.',
    rules: { measures: [{ applies: 'mätvärde: Måluppfyllnad', yellow: 'minst 99 % av målvärdet' }] },
    errors: [],
    examples: [
      [{ ...figure('minst 100 %', '121 %'), name: 'Måluppfyllnad' }, 'green', 'publicerad rad: 121 %'],
      [{ ...figure('minst 100 %', '100 %'), name: 'Måluppfyllnad' }, 'green', 'publicerad rad: 100 %'],
      [{ ...figure('minst 100 %', '99 %'), name: 'Måluppfyllnad' }, 'yellow', 'publicerad rad: 99 %'],
      [{ ...figure('minst 100 %', '98 %'), name: 'Måluppfyllnad' }, 'red', 'publicerad rad: 98 %'],
      [{ ...figure('minst 100 %', '93 %'), name: 'Måluppfyllnad' }, 'red', 'publicerad rad: 93 %'],
    ],
  },
  {
    id: 'D9',
    who: 'Malmö stad, årsredovisning 2014',
    source: 'http://redovisningar.malmo.se/2014/arsredovisning-2014/mal-verksamheten/',
    text: 'Grönt: förbättrat. Gult: oförändrat. Rött: försämrat. Gäller «öka» och «minska» utan storlek, mot utfallet året före. Utan tidigare värde ingen färg.',
    rules: { measures: [{ applies: 'slag: förändring utan storlek', yellow: 'oförändrat' }] },
    errors: [],
    examples: [
      [{ ...figure('öka', 81), previous: { 2019: 80 } }, 'green', 'förbättrat'],
      [{ ...figure('minska', 81), previous: { 2019: 80 } }, 'red', 'försämrat'],
      [{ ...figure('öka', 80), previous: { 2019: 80 } }, 'yellow', 'oförändrat'],
      [figure('öka', 81), null, 'inget tidigare värde'],
    ],
  },
  {
    id: 'D21',
    who: 'Västerviks kommun, 2021 och 2022',
    source: 'vastervik.se',
    text: 'Uppfyllt, ja eller nej: grönt när målvärdet är uppnått, i övrigt rött. Gult används inte. Hur många uppfyllda mål som ger ett visst helhetsomdöme är inte angivet.',
    rules: { measures: [{}] },
    errors: [],
    examples: [
      [figure('minst 75 %', '75 %'), 'green', 'ja'],
      [figure('minst 75 %', '74,9 %'), 'red', 'nej'],
    ],
  },
  {
    id: 'D29',
    who: 'Reigate & Banstead Borough Council',
    source: 'https://www.reigate-banstead.gov.uk/info/20090/council_policy/276/performance/2',
    text: 'Grönt: målvärdet uppnått eller bättre. Gult: inom den tolerans som är bestämd för mätvärdet, skriven i kolumnen Tolerans. Rött: sämre än så.',
    rules: { measures: [{}] },
    errors: [],
    examples: [
      [{ ...figure('minst 80 %', '80 %'), tolerance: '5 procentenheter' }, 'green', 'på målvärdet'],
      [{ ...figure('minst 80 %', '75 %'), tolerance: '5 procentenheter' }, 'yellow', 'inom toleransen'],
      [{ ...figure('minst 80 %', '74,9 %'), tolerance: '5 procentenheter' }, 'red', 'utanför toleransen'],
    ],
  },
];

const RELATIVE =
  'Färgen visar platsen bland andra kommuner, inte om det egna målvärdet är uppnått. Ett bra utfall kan bli rött.';
const JUDGED = 'Färgen eller graden sätts efter en bedömning, utan angivna gränser.';
const TREND = 'Pilen visar utvecklingen över tid, inte om ett målvärde är uppnått.';

export const UNRULED_DEFINITIONS: readonly UnruledDefinition[] = [
  {
    id: 'D2',
    who: 'Helsingborgs stad, bokslut med styrkort 2012',
    source:
      'http://docplayer.se/2978990-Helsingborgs-stad-bokslut-med-styrkort-2012-uppnadde-vi-malen-2012.html',
    why: 'Gult och rött skiljs åt i ord (inte helt uppnått, inga eller begränsade framsteg) utan angivna gränser. Gränserna kom 2016, se D1.',
  },
  {
    id: 'D5',
    who: 'Ale kommun, KKiK 2019',
    source:
      'https://www.ale.se/kommun--politik/sa-fungerar-ale-kommun/kvalitet-och-uppfoljning/kommunens-kvalitet-i-korthet-kkik-2019/samhalle-och-miljo.html',
    why: RELATIVE,
  },
  {
    id: 'D6',
    who: 'Kolada (RKA)',
    source: 'https://www.kolada.se/web/index.php?_p=jamforelse&focus=16537&tab_id=97046',
    why: RELATIVE,
  },
  { id: 'D7', who: 'Lindesbergs kommun, KKiK 2016', source: 'lindesberg.se', why: RELATIVE },
  {
    id: 'D8',
    who: 'Hammarö kommun, KKiK 2015',
    source: 'http://docplayer.se/46139083-Resultatrapport-hammaro-kommuns-kvalitet-i-korthet-2015.html',
    why: `${RELATIVE} Den har dessutom fyra färger.`,
  },
  {
    id: 'D10',
    who: 'Malmö stad, årsredovisning 2016',
    source: 'http://redovisningar.malmo.se/2016/arsredovisning-2016/kommunfullmaktiges-mal-budget-2016/',
    why: 'Två kvalitativa steg: om nämndernas mål täcker kommunfullmäktiges mål, och hur långt nämnderna nått. Det första kan inte räknas fram ur utfall.',
  },
  {
    id: 'D11',
    who: 'Stockholms stad, årsredovisning 2021',
    source: 'https://arsredovisning.stockholm/kommunfullmaktiges-mal/',
    why: 'Nämndernas egna bedömningar vägs in, och vad som är en stark eller svag trend är inte angivet. Samma antal delar har fått olika omdöme.',
  },
  {
    id: 'D12',
    who: 'Vårgårda kommun 2023',
    source:
      'https://vargarda.se/kommun-och-demokrati/arsredovisning-2023---vargarda-kommun/god-ekonomisk-hushallning-och-ekonomisk-stallning/maluppfoljning-per-den-31-december-2023.html',
    why: 'Det som inte kan mätas får samma symbol som delvis uppfyllt. I Målljus får ett utfall som saknas aldrig någon färg.',
  },
  {
    id: 'D13',
    who: 'Västerås stad, Västeråsbarometern 2015',
    source: 'http://barometern.vasteras.se/teckenforklaring/',
    why: 'Ansvarig nämnd bedömer om målet kan uppnås. För aktiviteter anges lägen men inga färger.',
  },
  {
    id: 'D14',
    who: 'Jönköpings kommun, Hållbarometern 2013',
    source: 'https://jonkoping.hallbarometern.se/teckenforklaring/',
    why: 'Fem grader, varav flera är bedömda prognoser. För aktiviteter anges lägen men inga färger.',
  },
  {
    id: 'D15',
    who: 'Miljösamverkan östra Skaraborg',
    source: 'https://miljoskaraborg.miljobarometern.se/om-webbplatsen/info2/',
    why: `${TREND} Den senare sidan räknar den med regression över alla år.`,
  },
  {
    id: 'D16',
    who: 'Länsstyrelsen Västra Götaland, miljömål',
    source:
      'http://www.lansstyrelsen.se/VastraGotaland/Sv/miljo-och-klimat/miljomal/bedomningar/Pages/bedomningar.aspx',
    why: 'En bedömd prognos för om målet kan nås, utan angivna gränser.',
  },
  {
    id: 'D17',
    who: 'Nynäshamns kommun 2021',
    source: 'https://www.finansiellinfo.se/Nynashamn-2021/Kommunfullmaktiges-mal-och-maluppfyllelse.html',
    why: 'Fyra grader, där aktiviteter vägs in på fri hand när utfall saknas.',
  },
  {
    id: 'D18',
    who: 'Katrineholms kommun 2017 och 2019',
    source: 'https://5dok.org/article/uppf%C3%B6ljning-av-indikatorer-s%C3%A4rskilda-uppdrag.yev3lnm4',
    why: `${TREND} Den som vill ge pilarna färg kan göra som i D9.`,
  },
  {
    id: 'D19',
    who: 'Enköpings kommun 2021',
    source:
      'https://vaxer.enkoping.se/framtidens-enkoping/kommunfullmaktiges-langsiktiga-plan-2020-2023.html',
    why: 'Två grader av att vara på rätt väg mot ett slutvärde, utan angivna gränser.',
  },
  {
    id: 'D20',
    who: 'Mjölby kommun 2018',
    source: 'https://docplayer.se/133729030-Arsredovisning-2018-arsredovisning.html',
    why: JUDGED,
  },
  {
    id: 'D22',
    who: 'Luleå kommun, delårsrapport 2017',
    source: 'https://5dok.org/document/y6e9x884-lule%C3%A5-kommun-jan-april.html',
    why: 'Nämnderna färgar själva sina mål i styrkortet, utan angivna gränser.',
  },
  {
    id: 'D23',
    who: 'Göteborgs Stad',
    source: 'https://vartgoteborg.se/ovrigt/goteborgs-stad-battre-pa-att-jobba-med-budgetmalen/',
    why: `${JUDGED} En av graderna är svårbedömd.`,
  },
  {
    id: 'D24',
    who: 'Nacka kommun, bilaga',
    source: 'http://docplayer.se/2693490-Verksamhetsresultat-insatta-resurser.html',
    why: 'Tre grader utan angivna gränser.',
  },
  {
    id: 'D25',
    who: 'Hallsbergs kommun 2019',
    source: 'https://finansiellinfo.se/Hallsberg_2019/God_ekonomisk_hushallning.html',
    why: JUDGED,
  },
  {
    id: 'D26',
    who: 'Uppsala kommun',
    source:
      'https://www.uppsala.se/kommun-och-politik/kommunens-mal-och-budget/mal-och-budget/uppsala-kommuns-fokusmal/sa-fungerar-fokusmalen/',
    why: 'Ingen gräns finns: tjänstepersoner bedömer tre gånger om året, och bedömningen är det som visas.',
  },
  {
    id: 'D27',
    who: 'Värmdö kommun 2019',
    source:
      'http://arsredovisning.varmdo.se/2019/forvaltningsberattelse/god-ekonomisk-hushallning-och-ekonomisk-stallning/',
    why: 'Bedömda prognoser mot 2030, utan angivna gränser.',
  },
  {
    id: 'D28',
    who: 'Klippans kommun',
    source: 'web5.stratsys.se',
    why: `${RELATIVE} ${TREND}`,
  },
  {
    id: 'D30',
    who: 'UK Sustainable Development Commission 2008',
    source: 'http://www.sd-commission.org.uk/sdig2008/key2.php',
    why: 'Fem klasser, där rött också används när uppgift saknas. I Målljus får ett utfall som saknas aldrig någon färg.',
  },
  {
    id: 'D31',
    who: 'Sorundanet om Nynäshamns kommun 2016',
    source: 'https://sorundanet.se/2017-05-09/index.html',
    why: 'En granskning av någon annans färger. Den anger ingen egen definition.',
  },
  {
    id: 'D32',
    who: 'SKR, servicemätning',
    source: 'skr.se',
    why: 'Säger hur svar räknas om till ett index, inte när ett index är grönt, gult eller rött.',
  },
  {
    id: 'D33',
    who: 'Länsstyrelsen i Jönköpings län, miljömål 2007',
    source:
      'https://www.lansstyrelsen.se/jonkoping/om-oss/vara-tjanster/publikationer/2007/uppfoljning-av-miljokvalitetsmalen-for-jonkopings-lan-2007.html',
    why: 'En bedömd prognos för om målet nås i tid, utan angivna gränser.',
  },
  {
    id: 'D34',
    who: 'Länsstyrelsen i Jönköpings län, miljömål 2010',
    source:
      'https://www.lansstyrelsen.se/jonkoping/om-oss/vara-tjanster/publikationer/2010/uppfoljning-av-miljokvalitetsmalen-for-jonkopings-lan-2010.html',
    why: 'Säger bara att uppnådda delmål inte räcker för att målet ska vara uppnått. Vad som krävs är inte angivet.',
  },
];

/** How many definitions the material holds. */
export const DEFINITION_COUNT = 34;
