// Workbooks for the pane's tests: a small one that raises every kind of question, and large ones.
import type { WorkbookSnapshot } from '../../lib/index.ts';
import { buildSnapshot, type CellSpec } from '../support/build-snapshot.ts';

const TRYGG = 'Vaggeryds kommun är en trygg plats att växa upp, leva och åldras i';
const FORETAG = 'Fler ska kunna försörja sig, och nya företag ska växa fram';
const MILJO = 'Kommunen tar ansvar för klimat och miljö';
const PERCENT = (value: number): CellSpec => ({ value, format: '0 %' });

const KS: readonly (readonly CellSpec[])[] = [
  ['Kommunstyrelsens mål 2019–2022'],
  [],
  ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2019', 'Utfall 2020', 'Kommentar'],
  [TRYGG, 'Andel invånare som känner sig trygga utomhus när det är mörkt', 'minst 75 %', '74 %', '81 %', ''],
  [TRYGG, 'Anmälda våldsbrott per 1 000 invånare', 13, 12, 16.1, 'Ökning under våren'],
  [TRYGG, 'Nöjd medborgarindex', 'god nivå', 61, 63, ''],
  [TRYGG, 'Andel elever som trivs i skolan', 'minst 90 %', PERCENT(0.87), PERCENT(0.88), ''],
  [TRYGG, 'Trygghetsvandring i alla tätorter', 'Genomförd senast 2020-10-31', '', 'Genomförd 2020-09-12', ''],
  [FORETAG, 'Arbetslöshet 16–64 år', 'högst 6 %', '5,8 %', '6,3 %', ''],
  [FORETAG, 'Ranking i Svenskt Näringsliv', 'topp 50', 61, 44, ''],
  [FORETAG, 'Antal nystartade företag', 85, 81, 92, ''],
  [FORETAG, 'Kontakter', 40, 38, 41, ''],
  [MILJO, 'Andel miljöfordon i kommunens bilpark', 'minst 60 %', '41 %', '', 'Redovisas i mars'],
  [MILJO, 'Utsläpp av växthusgaser, ton per invånare', 'ska minska', 4.2, 4.4, ''],
  [MILJO, 'Inköpt ekologisk mat', 'minst 30 % / 40 %', '28 %', '33 %', ''],
  [MILJO, 'Energianvändning i lokaler, kWh per kvadratmeter', 'högst 140', 151, 146, ''],
];

/** Fifteen measures in a plain range, with a sheet that holds no table. */
export function sampleWorkbook(): WorkbookSnapshot {
  return buildSnapshot(
    [
      { name: 'KS mål', rows: KS },
      { name: 'Anteckningar', rows: [['Möte 12 mars']] },
    ],
    { name: 'Kommunens mål 2019–2022.xlsx' },
  );
}

/** So many measures in twenty goals, of every status. */
export function largeWorkbook(count: number): WorkbookSnapshot {
  const rows = Array.from({ length: count }, (_, index): CellSpec[] => [
    `Mål ${String((index % 20) + 1)}`,
    `Mätvärde nummer ${String(index + 1)} om nöjda invånare`,
    'minst 80 %',
    ['84 %', '76 %', '50 %', ''][index % 4] ?? '',
  ]);
  return buildSnapshot([{ name: 'Stora', rows: [['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'], ...rows] }]);
}

/** Where no table is to be found. */
export function emptyWorkbook(): WorkbookSnapshot {
  return buildSnapshot([{ name: 'Blad1', rows: [['Inköpslista'], ['Mjölk']] }]);
}
