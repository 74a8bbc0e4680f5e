// Arbitrary rows for property tests: what officers write, mixed with everything else that a cell can hold.
import fc from 'fast-check';
import { PRESETS } from '../../lib/index.ts';
import type { CellContent, MeasureSpec, RunSpec } from './build-measure.ts';

const TEXTS = [
  'minst 80 %',
  'Högst 40 %',
  'Max 31 %',
  '< 6 %',
  '>52,5 poeng',
  'Minst NKI 75',
  '2–4 procent',
  '+/- 1',
  'Öka',
  'ska minska',
  'oförändrat',
  'minska med minst 10 % jämfört med 2004',
  'halveras',
  'öka med 3 procentenheter',
  'topp 5',
  'plats 100 eller bättre',
  'bättre än rikssnittet',
  'i nivå med länet',
  'Åtta av tio (8/10)',
  'Genomförd',
  'Ja',
  'Nej',
  'Antagen av KF senast 2020-12-31',
  'klar Q4',
  'Pågår',
  'Ej påbörjad',
  'Avbruten',
  'Vi skall bli en friskare kommun',
  '3% / 60% / 50%',
  'nära noll',
  '41',
  '72,3 %',
  '69 000',
  '0',
  '-1,1',
  '0,8',
  '14 977st',
  '10,2miljoner ton',
  '72 % ****',
  '81 (82)',
  '88 % (117 av 133)',
  'Plats 17',
  'NKI 74',
  '-',
  '- (-)',
  'Ingen mätning har genomförts',
  'Delvis genomförd',
  '17 pers',
  '56 (K 58, M 54)',
  'Sekretess',
  'Ej tillämpligt',
  'Följs upp senare',
  'Högre är bättre',
  'Lägre är bättre',
  '↑',
  'max',
  '5 %',
  '2 procentenheter',
  '90 % av målvärdet',
  'ingen',
  'Aktivitet',
  'Inriktningsmål',
  'Procent',
  'mnkr',
  'dagar',
  '2020-12-31',
  '31 april',
  '2019–2022',
  'Löpande',
  'tung',
  '=SUMMA(A1)',
  '1e999',
  '9'.repeat(400),
  'Ökat med 2,1 procentenheter',
  '±',
  '%',
  '1 234 567,89 kr',
  '\u221212\u00A0%',
  '  ',
  '',
] as const;

const FORMATS = [
  'General',
  '0',
  '0%',
  '0.0%',
  '0.00',
  '#,##0',
  'yyyy-mm-dd',
  'd/m',
  '@',
  'h:mm',
  '0" dagar"',
  '"Plats "0',
  ';;;',
  '# ?/?',
  '0.00E+00',
  '[Röd]',
  '"',
] as const;

const number = fc.oneof(
  fc.integer({ min: -200, max: 200 }),
  fc.double({ noDefaultInfinity: false }),
  fc.constantFrom(
    0,
    -0,
    0.8,
    0.1 + 0.2,
    64.96,
    2020,
    44196,
    1e308,
    1e-308,
    1e15,
    Number.NaN,
    Infinity,
    -Infinity,
  ),
);

const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 3, arbitrary: number },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS)).map((two) => two.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, true, false, { error: '#DIV/0!' }, { error: '#N/A' }, { error: '' }),
  },
);

const anyCell: fc.Arbitrary<CellContent> = fc
  .record({ value, format: fc.constantFrom(...FORMATS), unstored: fc.integer({ min: 0, max: 30 }) })
  .map((cell) => ({
    value: cell.value,
    format: cell.format,
    ...(cell.unstored === 0 ? { formula: 'unstored' as const } : {}),
  }));

const NAMES = [
  'Antal våldsbrott',
  'Sjukfrånvaro',
  'Nöjda brukare',
  'Svenskt Näringslivs ranking',
  'Trygghet och brottslighet',
  'Träffar',
  '',
] as const;
const PERIODS = ['2018', '2019', '2019-T2', '2004', '2021', '2020-T1'] as const;

/** A row with any content in any of its columns. */
export const anyMeasure: fc.Arbitrary<MeasureSpec> = fc.record(
  {
    name: fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'binary', maxLength: 40 })),
    goal: fc.constantFrom('Trygg kommun', 'Växande kommun', 'Inriktningsmål: landsbygd', ''),
    subgoal: fc.constantFrom('Skola', 'Omsorg', ''),
    sheet: fc.constantFrom('Mål', 'KS'),
    target: anyCell,
    outcome: anyCell,
    previous: fc.dictionary(fc.constantFrom(...PERIODS), anyCell, { maxKeys: 3 }),
    baseline: anyCell,
    direction: anyCell,
    tolerance: anyCell,
    yellowLimit: anyCell,
    weight: anyCell,
    due: anyCell,
    type: anyCell,
    unit: anyCell,
    riket: anyCell,
    länet: anyCell,
    jämförbara: anyCell,
    unclear: fc.subarray([
      'target',
      'outcome',
      'baseline',
      'direction',
      'tolerance',
      'weight',
      'riket',
    ] as const),
  },
  { requiredKeys: ['target', 'outcome'] },
);

/** Such a row without the columns named. */
export function anyMeasureWithout(...parts: readonly (keyof MeasureSpec)[]): fc.Arbitrary<MeasureSpec> {
  const left = parts as readonly string[];
  return anyMeasure.map((measure) =>
    Object.fromEntries(Object.entries(measure).filter(([part]) => !left.includes(part))),
  );
}

/** Any way to ask for a run. */
export const anyRun: fc.Arbitrary<RunSpec> = fc.record({
  period: fc.constantFrom('2020', '2020-T1', '2020-T2', '2020-Q3', '2020-08', '2020-04-30', null, ''),
  rules: fc.constantFrom(...PRESETS),
  strict: fc.boolean(),
  date1904: fc.boolean(),
});
