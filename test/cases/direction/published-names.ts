// Names of measures in municipalities' published follow-ups, with the way that the published targets, statuses or comments show.
// Sources: follow-ups of Helsingborg, Västra Götaland, Grästorp, Ale, Luleå, Älmhult, Gagnef, Katrineholm, Jönköping, Skövde, Nacka.

/** The name, the way that is really better, and how that is known. */
export type PublishedName = readonly [name: string, better: 'higher' | 'lower', known: string];

export const PUBLISHED_NAMES: readonly PublishedName[] = [
  ['Antal anmälda våldsbrott per 1000 invånare', 'lower', 'målvärde 13, utfall 16,1, ej nått'],
  ['Andel med egenförsörjning efter försörjningsstödsinsats', 'higher', 'minst 42 %'],
  ['Känsla av otrygghet i det egna bostadsområdet i Region Skånes mätning', 'lower', 'max 13,2 %'],
  ['Andel elever som anser att de vuxna i skolan reagerar när en elev kränks', 'higher', 'minst 92 %'],
  [
    'Andel elever i årskurs 9 med behörighet till gymnasieskolans yrkesprogram (efter sommarskola)',
    'higher',
    'målvärde 86',
  ],
  ['Klienternas helhetsintryck av förvaltningens arbete (Nöjd-Kund-Index; NKI)', 'higher', 'minst NKI 75'],
  ['Andel barn och unga i identifierade riskzoner med förbättrade skolresultat', 'higher', 'målvärde 100 %'],
  [
    'Andel klienter som bor sex månader eller kortare vid förvaltningens egna akutboende (Fenix)',
    'higher',
    'minst 60 %',
  ],
  ['Utsläpp av fossilt CO2', 'lower', '10,2 mot 10,1 är gult'],
  ['Sjukfrånvaro i procent av ordinarie tid (obligatorisk redovisning enligt lag)', 'lower', '6,2 mot 6,5'],
  ['Andel chefer med 10-35 underställda medarbetare (normtal)', 'higher', '71,4 mot 73 är rött'],
  ['Svenskt Näringslivs ranking', 'lower', 'plats 21 mot 100'],
  ['Arbetslöshet relativt rikssnittet', 'lower', '6,4 mot 7,8'],
  ['Avskrivningar och ränta av kommunens totala nettokostnader', 'lower', 'högst 7 procent'],
  ['Soliditeten', 'higher', 'bör öka'],
  ['Inskrivna barn per årsarbetare i förskolan, antal', 'lower', '5,8 mot förra årets 5,3 är delvis'],
  ['Plats på förskola på önskat placeringsdatum, andel barn (%)', 'higher', '35 % är ej uppfyllt'],
  [
    'Ej återaktualiserade personer med försörjningsstöd ett år efter avslutat försörjningsstöd, andel (%)',
    'higher',
    'Koladas riktning',
  ],
  [
    'Personalkontinuitet, antal personal som en hemtjänsttagare möter under 14 dagar, medelvärde',
    'lower',
    'Koladas riktning',
  ],
  [
    'Väntetid i antal dagar från ansökan till beslut inom försörjningsstöd, medelvärde',
    'lower',
    'Koladas riktning',
  ],
  ['Vad är kostnaden för ett inskrivet barn i förskolan?', 'lower', 'Koladas riktning'],
  [
    'Brukarbedömning individ- och familjeomsorg totalt  - förbättrad situation, andel (%)',
    'higher',
    'Koladas riktning',
  ],
  [
    'Inköpskostnaden för ekologiska livsmedel i förhållande till den totala inköpskostnaden för livsmedel',
    'higher',
    'stigande trend kallas positiv',
  ],
  ['Barn i ekonomiskt utsatta hushåll', 'lower', 'sjunkande trend kallas positiv'],
  ['Andel vuxna med ekonomiskt bistånd i 10-12 mån under året', 'lower', 'sjunkande trend kallas positiv'],
  [
    'Andel 16-84 år som har bedömt sitt allmänna hälsotillstånd som bra eller mycket bra',
    'higher',
    'sjunkande trend kallas negativ',
  ],
  ['Antal ohälsodagar per person', 'lower', 'sjunkande trend kallas positiv'],
  ['Hur stor andel av befolkningen får försörjningsstöd (2016)? (%)', 'lower', 'Koladas riktning'],
  [
    'Vad ger företagarna för sammanfattande omdöme om kommunens service för företagen 2016? (indexpoäng av 100 möjliga)',
    'higher',
    'Koladas riktning',
  ],
  [
    'Hur stor andel av hushållsavfallet återvinns genom materialåtervinning 2016? (%)',
    'higher',
    'Koladas riktning',
  ],
  ['Kommunkoncernens låneskuld per invånare', 'lower', 'får inte överstiga 60 tkr'],
  ['Kommunkoncernens soliditet exklusive pensionsförpliktelser', 'higher', 'får inte understiga 20 procent'],
  ['Genomsnittlig utredningstid barn', 'lower', 'max 120 dagar'],
  ['Antalet bidragshushåll', 'lower', 'en minskning redovisas som framgång'],
  [
    'Andel oplanerade återinskrivningar inom 1-30 dagar efter slutenvård. Avser 65 år och äldre.',
    'lower',
    'sjunkande trend kallas positiv',
  ],
  [
    'Överbeläggningar i somatisk slutenvård, antal per 100 disponibla vårdplatser',
    'lower',
    'stigande är sämre',
  ],
  ['Andel vårdgarantipatienter som har väntat högst 90 dagar på första besök', 'higher', 'vårdgarantin'],
  [
    'Andel patienter i procent som når målvärde blodtryck <140/90 mmHg vid okomplicerad hypertoni',
    'higher',
    'andel som når målet',
  ],
  ['Koldioxidutsläpp från tjänsteresor', 'lower', 'nära noll'],
  ['Total energianvändning per heltidsanställd och i kommunal verksamhet', 'lower', 'ska minska'],
  ['Halten av kvävedioxid', 'lower', 'får inte överstiga 20 µg/m³'],
  [
    'Andel skolor och förskolor som klarar nationellt mål för partiklar',
    'higher',
    'åt rätt håll när andelen stiger',
  ],
  [
    'Andelen lätta lastbilar/servicebilar som drivs med förnybart bränsle eller el',
    'higher',
    'ska vara 50 procent',
  ],
  ['Andel kommunanställda som omfattas av miljödiplom', 'higher', 'minst 75 %'],
  ['Ekologiska livsmedel i kommunala kök', 'higher', 'minst 25 %'],
];
