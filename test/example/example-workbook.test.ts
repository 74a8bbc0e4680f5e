// The example workbook is recognised whole, carries the published goals and shows many kinds of målvärde.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Measure } from '../../lib/model/measure.ts';
import { readMeasures } from '../../lib/sheet/read-measures.ts';
import { recogniseTables } from '../../lib/sheet/recognise-tables.ts';
import { parseTarget } from '../../lib/swedish/parse-target.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';

const NAME = 'kommunens-mal-2019-2022.xlsx';
const EXAMPLE = path.resolve(import.meta.dirname, '../../src/example', NAME);

async function readExample() {
  const opened = openXlsx(readFileSync(EXAMPLE), NAME);
  if (!opened.ok) throw new Error(opened.failure.text);
  const snapshot = await opened.value.read();
  if (!snapshot.ok) throw new Error(snapshot.failure.text);
  const recognition = recogniseTables(snapshot.value, []);
  return { recognition, reading: readMeasures(snapshot.value, recognition, null) };
}

const { recognition, reading } = await readExample();

function kindOf({ target }: Measure): string {
  if (target === null) return 'saknas';
  return parseTarget(target).kind;
}

describe('exempelarbetsboken', () => {
  test('tabellerna hittas, och «Läs mig» är ingen måltabell', () => {
    expect(recognition.tables.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
      ['KF-mål', 24],
      ['Barn- och utbildningsnämnden', 6],
    ]);
    expect(recognition.sheetsWithout).toEqual(['Läs mig']);
    expect(recognition.issues).toEqual([]);
  });

  test('senaste året med utfall bedöms, och föregående års utfall följer med', () => {
    expect(reading.period).toBe('2020');
    const households = reading.measures.find(({ name }) => name === 'Hushåll med försörjningsstöd');
    expect(households?.previous.map(({ period, cell }) => [period, cell.value])).toEqual([['2019', 118]]);
  });

  test('målen har den publicerade lydelsen och är samma på båda bladen', () => {
    const goals = [...new Set(reading.measures.map(({ goal }) => goal))].sort();
    const start = 'Vaggeryds kommun ska vara en plats';
    expect(goals).toEqual([
      `1. ${start} med hållbar samhällsutveckling och tillväxt i hela kommunen`,
      `2. ${start} med hög sysselsättning, ett varierat näringsliv och en utbildning med god kvalitet`,
      `3. ${start} med en hög kunskapsnivå, en aktiv fritid och ett rikt kulturliv – för en god hälsa`,
      `4. ${start} som är attraktiv, trygg och tillgänglig – där alla känner delaktighet och kan påverka`,
    ]);
  });

  test('de flesta slag av målvärden finns med', () => {
    const kinds = new Set(reading.measures.map(kindOf));
    expect([...kinds].sort()).toEqual(
      [
        'above',
        'activity',
        'ask',
        'atLeast',
        'atMost',
        'between',
        'decrease',
        'increase',
        'number',
        'rank',
        'reference',
        'share',
        'unchanged',
      ].sort(),
    );
  });

  test('bara det obedömbara målvärdet och inriktningsmålet lämnar en fråga', () => {
    const asked = reading.measures.filter((measure) => kindOf(measure) === 'ask');
    expect(asked.map(({ target }) => target?.value)).toEqual(['Inriktningsmål', 'God nivå']);
  });
});
