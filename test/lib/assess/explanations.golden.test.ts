// The explanations of single measures as a page that a Swedish reader can review: golden/forklaringar.md.
import { expect, test } from 'vitest';
import type { CellContent } from '../../support/build-measure.ts';
import { judgeOne } from '../../support/build-measure.ts';
import type { More } from '../../cases/judging-case.ts';

type Row = readonly [target: CellContent | undefined, outcome: CellContent | undefined, more?: More];
const BY_2020 = 'Antagen av KF senast 2020-12-31';

/** Rows in the order of the domain page; `more` holds the other columns and how the run is asked for. */
const GROUPS: Readonly<Record<string, readonly Row[]>> = {
  'Tal utan riktning i målvärdet': [
    ['80', '85', { direction: 'Högre är bättre' }],
    ['41', '36'],
    ['13', '16,1', { name: 'Antal anmälda våldsbrott per 1000 invånare' }],
    ['3 %', '2,7 %', { name: 'Arbetslöshet' }],
    ['100 procent', '100,4', { name: 'Budgetföljsamhet' }],
    ['10,1miljoner ton', '10,2miljoner ton', { name: 'Utsläpp av fossilt CO2' }],
    ['20', '21', { name: 'Minskade utsläpp (ton)' }],
    ['80', '85', { direction: '↑' }],
    ['80', '85', { strict: true }],
  ],
  'Minst och högst': [
    ['Minst 90 %', '93 %'],
    ['Minst 90 %', '88 %'],
    ['Minst 90 %', '88 %', { rules: 'strikt' }],
    ['Minst 90 %', '88 %', { rules: '91-99' }],
    ['Minst 42 %', '36'],
    ['Max 31 %', '31 %'],
    ['Högst 30 dagar', '34 dagar'],
    ['Minst NKI 75', 'NKI 74'],
    ['minst 65', { value: 64.96, format: '0.0' }],
    ['minst 0', '-1'],
    ['högst 60 tkr', '61 200 kr'],
    ['minst 90 %', '88 % (117 av 133)'],
    ['minst 80', '75', { direction: 'Lägre är bättre' }],
    ['högst 5', '<5'],
    ['högst 3', '<5'],
    ['minst 1 500', 'drygt 1 600'],
    ['minst 1 500', 'cirka 1500'],
    ['minst 1 500', '1,612'],
    ['minst 80 %', '+2 %'],
    ['minst 80 %', '92 % (2019)'],
    ['minst 80 %¹', '82 %²'],
    ['högst 3 mnkr', '-5 mnkr', { name: 'Underskott' }],
    ['80 % vid mandatperiodens slut', '70 %'],
    ['400 bostäder 2019–2022', '150'],
  ],
  'Över och under': [
    ['över 80 %', '80 %'],
    ['över 80 %', '81 %'],
    ['under 10 %', '10 %', { rules: 'strikt' }],
    ['< 6 %', '0,08 %'],
  ],
  Intervall: [
    ['2–4 procent', '3 %'],
    ['2–4 procent', '4 %'],
    ['+/- 1', '-1,1'],
    ['+/- 1 procent', '1,4 %', { name: 'Budgetavvikelse', tolerance: '0,5 procentenheter' }],
    ['98–102 %', '97 %', { tolerance: '2 procentenheter' }],
  ],
  Förändring: [
    ['Öka', '85 %', { previous: { 2019: '80 %' } }],
    ['Öka', '80 %', { previous: { 2019: '80 %' } }],
    ['Öka', '79 %', { previous: { 2019: '80 %' } }],
    ['öka', '81 (82)'],
    ['ska minska', '6,2 %', { previous: { 2019: '6,6 %' } }],
    ['oförändrat', '80', { baseline: '80' }],
    ['Oförändrad', '21,64', { name: 'Skattesats' }],
    ['Oförändrad', '21,84', { name: 'Skattesats', previous: { 2019: '21,64' } }],
    ['ska inte öka', '81', { previous: { 2019: 80 } }],
    ['minska med minst 10 %', '89', { previous: { 2019: 100 } }],
    ['minska med minst 10 %', '92', { previous: { 2019: 100 } }],
    ['minska med minst 10 %', '101', { previous: { 2019: 100 } }],
    ['öka med 3 procentenheter', '82 %', { previous: { 2019: '80 %' } }],
    ['öka med 10 st', 'Ökat med 12 st'],
    ['Öka', '85'],
    ['öka med 3 %', '83 %', { previous: { 2019: '80 %' } }],
    ['öka', '85', { previous: { 2019: 'cirka 80 eller så' } }],
  ],
  Placering: [
    ['topp 5', 'Plats 3'],
    ['topp 5', 'Plats 7'],
    ['topp 5', 'Plats 7', { tolerance: '3' }],
    ['100', '21', { name: 'Svenskt Näringslivs ranking' }],
    ['topp 5', '17 %'],
  ],
  Jämförelse: [
    ['bättre än rikssnittet', '85 %', { riket: '82 %', direction: 'Högre är bättre' }],
    ['bättre än rikssnittet', '82 %', { riket: '82 %', direction: 'Högre är bättre' }],
    ['i nivå med länet', '70', { länet: '82', direction: 'Högre är bättre' }],
    ['bättre än rikssnittet', '6,4 %', { riket: '7,8 %', name: 'Arbetslöshet' }],
    ['bättre än rikssnittet', '85 %'],
  ],
  Andel: [
    ['Åtta av tio (8/10)', '82 %'],
    ['8/10', '79'],
  ],
  Aktivitet: [
    ['Genomförd', 'Ja'],
    ['Genomförd', 'Pågår'],
    ['Genomförd', 'Ej påbörjad'],
    ['Genomförd', 'Avbruten'],
    [BY_2020, 'Antagen 2020-11-23'],
    [BY_2020, 'Antagen 2021-01-23', { period: '2021' }],
    [BY_2020, 'Antagen', { period: '2021' }],
    [BY_2020, 'Antagen', { period: '2021', strict: true }],
    [BY_2020, 'Pågår'],
    [BY_2020, 'Pågår', { period: '2020-T2' }],
    [BY_2020, 'Ej påbörjad', { period: '2020-T2' }],
    ['klar Q4', 'Pågår', { period: '2020-T2' }],
    ['Genomförd', 'Klar men försenad'],
    ['Genomförd', '42'],
    ['Genomförd', 'Se bilaga'],
  ],
  'Egen tolerans och gräns för gult': [
    ['minst 80', '77', { tolerance: '5 %' }],
    ['minst 80 %', '75 %', { tolerance: '5 %' }],
    ['minst 80 %', '75 %', { tolerance: '5 procentenheter' }],
    ['högst 30 dagar', '33 dagar', { tolerance: '2 dagar' }],
    ['minst 80 %', '76 %', { yellowLimit: '75 %' }],
    ['minst 80 %', '79 %', { tolerance: 'ingen' }],
    ['minst 80 %', '79 %', { yellowLimit: '85 %' }],
    ['minst 80 %', '79 %', { tolerance: 'liten' }],
    ['2–4', '1,9', { tolerance: '5 %' }],
  ],
  'Följs upp senare': [
    ['minst 80 %', '70 %', { due: '2022' }],
    ['minst 80 %', null, { due: '2022-06-30' }],
    ['klar 2022', 'Ej påbörjad'],
    ['minst 80 %', 'Följs upp senare'],
    ['minst 80 %', '70 %', { due: '31 april 2020' }],
  ],
  'Ej bedömda': [
    ['minst 80 %', null],
    ['minst 80 %', '-'],
    ['minst 80 %', 'Ingen mätning har genomförts'],
    ['minst 80 %', 'Sekretess'],
    ['minst 80 %', 'Ej tillämpligt'],
    ['minst 80 %', { error: '#DIV/0!' }],
    ['minst 80 %', { value: null, formula: 'unstored' }],
    ['minst 80 %', 'Delvis genomförd'],
    ['minst 80 %', 'Bra'],
    ['minst 80 %', 0.8],
    ['minst 30 dagar', '80 %'],
    ['minst 80 %', 'Ökat med 2,1 procentenheter'],
    ['Vi skall bli en friskare kommun', '3'],
    ['3% / 60% / 50%', '4 %'],
    ['nära noll', '291'],
    [null, '80'],
    [undefined, '80'],
    ['minst 80 %', '85 %', { type: 'Inriktningsmål' }],
    ['minst 80 %', undefined, { unclear: ['outcome'] }],
  ],
};

test('förklaringarna står som de ska läsas', async () => {
  const page = [
    '# Så förklaras varje mätvärde',
    'Skrivs av `test/lib/assess/explanations.golden.test.ts`. Perioden är 2020 och regeln 90 där inget annat står.',
    ...Object.entries(GROUPS).flatMap(([title, rows]) => [`## ${title}`, table(rows)]),
  ].join('\n\n');
  await expect(`${page}\n`).toMatchFileSnapshot('golden/forklaringar.md');
});

function table(rows: readonly Row[]): string {
  const lines = rows.map(([target, outcome, more = {}]) => {
    const given = {
      ...(target === undefined ? {} : { target }),
      ...(outcome === undefined ? {} : { outcome }),
    };
    const { explanation } = judgeOne({ ...more, ...given }, more).assessment;
    return `| ${shown(target)} | ${shown(outcome)} | ${besides(more)} | ${explanation} |`;
  });
  return ['| Målvärde | Utfall | Övrigt | Förklaring |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

/** A cell as the page shows it: what stands in it, and its number format. */
function shown(content: CellContent | undefined): string {
  if (content === undefined) return '(ingen kolumn)';
  if (content === null) return '(tom)';
  if (typeof content !== 'object') return String(content).replace('.', ',');
  if ('error' in content) return content.error;
  if (content.formula === 'unstored') return '(formel utan värde)';
  return `${shown(content.value)} (format ${content.format ?? 'General'})`;
}

const LABELS: Readonly<Record<string, string>> = {
  name: 'namn',
  direction: 'riktning',
  tolerance: 'tolerans',
  yellowLimit: 'gult från',
  due: 'datum',
  type: 'typ',
  baseline: 'utgångsvärde',
  riket: 'riket',
  länet: 'länet',
  period: 'period',
  rules: 'regel',
  strict: 'strikt',
  unclear: 'oklar kolumn',
};

function besides({ previous = {}, ...more }: More): string {
  const earlier = Object.entries(previous).map(([period, content]) => `${period}: ${shown(content)}`);
  const others = Object.entries(more).map(([part, content]) => `${LABELS[part] ?? part}: ${plain(content)}`);
  return [...others, ...earlier].join('; ');
}

function plain(content: unknown): string {
  return content === true ? 'ja' : String(content);
}
