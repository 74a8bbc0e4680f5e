// The sheet «Utveckling» as it is written.
import { expect, test } from 'vitest';
import { developmentContent } from '../../../lib/index.ts';
import { linesOf } from '../../support/draw-lines.ts';
import { decidedWorkbook, judgeDecided, type Row } from '../../support/judge-decided.ts';

const ROWS: readonly Row[] = [
  ['Mål', 'Delmål', 'Mätvärde', 'Målvärde', 'Utfall 2018', 'Utfall 2019', 'Utfall 2020'],
  ['Trygghet', 'Trygga hem', 'Nöjda brukare', 'minst 80 %', '78 %', '81 %', '84 %'],
  ['Trygghet', '', 'Sjukfrånvaro', 'högst 5 %', '5 %', '6 %', '7 %'],
  ['Trygghet', '', 'Trygga elever', 'minst 90 % senast 2022', '80 %', '', '80 %'],
  ['Trygghet', '', 'Policy antagen', 'Genomförd', '', '', 'Pågår'],
];

test('raderna säger målvärden, utfall, linje och utveckling med ord', () => {
  const { result } = judgeDecided(decidedWorkbook(ROWS, null), '2020');
  const { rows, columnWidths } = developmentContent(result, linesOf(ROWS, '2020'));
  const texts = rows.map((row) => row.map((cell) => cell?.value ?? ''));
  expect(columnWidths.length).toBeLessThanOrEqual(9);
  expect(texts[0]).toEqual(['Utveckling till och med 2020']);
  expect(texts.slice(3).map((row) => row.join(' | ').replaceAll('\u00A0', ' '))).toEqual([
    'Mål | Delmål | Mätvärde | Målvärden per år | Utfall | Kurva | Utveckling | Så utvecklas det',
    'Trygghet | Trygga hem | Nöjda brukare | 2020: minst 80 % | 2018: 78 %; 2019: 81 %; 2020: 84 % | ▁▅█ | ↗ bättre | Förbättras: 78 → 81 → 84 %.',
    'Trygghet |  | Sjukfrånvaro | 2020: högst 5 % | 2018: 5 %; 2019: 6 %; 2020: 7 % | ▁▅█ | ↘ sämre | Försämras: 5 → 6 → 7 %. Lägre är bättre.',
    'Trygghet |  | Trygga elever | 2022: minst 90 % senast 2022 (följs upp senare) | 2018: 80 %; 2019: –; 2020: 80 % | ▄ ▄ | → oförändrat | Oförändrat: 80 → – → 80 %.',
    'Trygghet |  | Policy antagen | 2020: Genomförd | 2018: –; 2019: –; 2020: Pågår |  | – | En aktivitet har ingen utveckling.',
  ]);
});
