// Which measures are looked at before rules are used: all of a small workbook, and of a large one some of every sort.
import { expect, test } from 'vitest';
import { finish } from '../../../lib/model/steps.ts';
import { findSituations } from '../../../lib/review/find-situations.ts';
import { tellingMeasures } from '../../../lib/review/telling-measures.ts';
import { aMeasure } from '../../support/build-measure.ts';
import { buildRules } from './build-rules.ts';

const rules = buildRules({ measures: [{}, { applies: 'mätvärde: Ensam' }] });

const many = Array.from({ length: 20_000 }, (_, index) =>
  aMeasure({
    name: index === 12_345 ? 'Ensam' : `Mätvärde ${String(index)}`,
    target: `minst ${String(1 + (index % 900) / 10).replace('.', ',')} %`,
    outcome: 50,
  }),
);
const rare = aMeasure({ target: '10–20 dagar', outcome: 15 });
const measures = [...many.slice(0, 7000), rare, ...many.slice(7000)];

test('i en liten arbetsbok ses alla', () => {
  const few = measures.slice(0, 1000);
  expect(finish(tellingMeasures(few, rules))).toBe(few);
});

test('i en stor arbetsbok ses högst tusen: varje slag, och de som reglerna nämner', () => {
  const seen = finish(tellingMeasures(measures, rules));
  expect(seen.length).toBeLessThanOrEqual(1000);
  expect(seen).toContain(rare);
  expect(seen.map(({ name }) => name)).toContain('Ensam');
});

test('det som hittas blir detsamma slag för slag', () => {
  const about = { workbook: 'm.xlsx', period: null, strict: false, date1904: false, issues: [], rules };
  const found = finish(findSituations({ ...about, measures }));
  expect(found.length).toBeLessThanOrEqual(1000);
  expect(new Set(found.map(({ kind, row }) => `${kind} ${row.id}`)).size).toBe(3);
});
