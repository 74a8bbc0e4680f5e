// The functions give the same answers as the button: every case that a function's arguments can express, through both.
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../lib/index.ts';
import { forArguments, STATUS_WORD } from '../../lib/index.ts';
import { JUDGING_TABLES } from '../cases/all-judging.ts';
import type { JudgingCase, More } from '../cases/judging-case.ts';
import { judgeOne, type CellContent } from '../support/build-measure.ts';
import { createSheet } from './sheet-host.ts';

/** What a function's arguments can tell of a row; a case that needs more is the button's alone. */
const TOLD: readonly (keyof More)[] = [
  'direction',
  // what only the button sees is left out on both sides
  'name',
  'goal',
  'subgoal',
  'baseline',
  'rules',
  'period',
  'also',
  'assumed',
  'says',
  'fulfilment',
  'date1904',
];

function isExpressible([, , , , more = {}]: JudgingCase): boolean {
  return (
    Object.keys(more).every((key) => (TOLD as readonly string[]).includes(key)) &&
    (more.rules === undefined || typeof more.rules === 'string')
  );
}

interface Plain {
  readonly value: CellValue;
  readonly format?: string;
}

function toPlain(content: CellContent | undefined): Plain | null {
  if (content === undefined) return { value: null };
  if (typeof content !== 'object' || content === null || !('value' in content)) return { value: content };
  const { value, format, formula } = content;
  return formula === 'unstored' ? null : { value, ...(format === undefined ? {} : { format }) };
}

const cases = Object.entries<readonly JudgingCase[]>(JUDGING_TABLES).flatMap(([table, rows]) =>
  rows.filter(isExpressible).map((one, index) => [`${table} ${String(index + 1)}`, one] as const),
);

describe.each([0, null] as const)('tomma celler som %s', (blank) => {
  test.each(cases)('%s', async (_, one) => {
    const [target, outcome, , , more = {}] = one;
    const parts = {
      D7: toPlain(target),
      E7: toPlain(outcome),
      F7: toPlain(more.baseline),
      G7: toPlain(more.direction),
    };
    // A formula without a stored value is nothing that a function ever sees: Excel has calculated it first.
    if (Object.values(parts).includes(null)) return;
    const { period = '2020', date1904 = false } = more;
    const sheet = createSheet(parts as Readonly<Record<string, Plain>>, {
      blank,
      settings: { period, date1904 },
    });
    const args = [
      'E7',
      'D7',
      more.direction === undefined ? undefined : 'G7',
      more.rules,
      more.baseline === undefined ? undefined : 'F7',
    ];
    const { assessment } = judgeOne(
      {
        ...more,
        name: '',
        goal: '',
        ...(target === undefined ? {} : { target }),
        ...(outcome === undefined ? {} : { outcome }),
      },
      more,
    );
    expect(await sheet.call('STATUS', ...args)).toEqual([[STATUS_WORD[assessment.status]]]);
    expect(await sheet.call('FORKLARING', ...args)).toEqual([[forArguments(assessment.explanation)]]);
  });
});

test.each(cases)('%s: förklaringen talar om argument, inte om kolumner', async (_, [target, outcome]) => {
  const parts = { D7: toPlain(target), E7: toPlain(outcome) };
  if (Object.values(parts).includes(null)) return;
  const sheet = createSheet(parts as Readonly<Record<string, Plain>>);
  const [[explained]] = (await sheet.call('FORKLARING', 'E7', 'D7')) as [[string]];
  expect(explained).not.toMatch(/kolumn/iu);
});

test('de flesta fallen går att uttrycka', () => {
  expect(cases.length).toBeGreaterThan(200);
});
