// The sheet «Bedömningsregler» in a file: as other programs read it, printed on A4, and read back by ourselves.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { planRuleSheet } from '../../../lib/plan/plan-rule-sheet.ts';
import { inWrittenOrder, ruleSheetContent } from '../../../lib/rule-sheet/rule-sheet-content.ts';
import { buildXlsx } from '../../support/build-xlsx.ts';
import { aidsOf, preset, readIn } from '../../support/rule-sheets.ts';
import { readXlsx, writeXlsx } from '../../support/write-xlsx.ts';

const NINETY = preset('90');
const AIDS = aidsOf(NINETY);
const BEFORE = buildXlsx({ sheets: [{ name: 'Mål' }] });
const FOLDER = mkdtempSync(path.join(tmpdir(), 'malljus-regler-'));
afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

const LOOK = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["Bedömningsregler"]
print(json.dumps({
    "titles": sheet.print_title_rows,
    "paper": [sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage],
    "lists": sorted([str(v.sqref), v.formula1] for v in sheet.data_validations.dataValidation),
    "margins": [sheet.page_margins.left, sheet.page_margins.right],
    "widths": sum(sheet.column_dimensions[c].width for c in "ABCDEFGHIJKLMNO"),
    "merged": len(sheet.merged_cells.ranges),
    "green": [sheet["D18"].value, sheet["D18"].number_format, sheet["D18"].alignment.wrap_text],
    "spare": [sheet["D21"].value, sheet["D21"].number_format],
}))
`;

const HEIGHTS = `
import json, sys, textwrap, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["Bedömningsregler"]
rules = [row for row in sheet.iter_rows(min_row=18) if row[7].value and row[7].value != "Exempel"]
lines = lambda c: len(textwrap.wrap(c.value, int(sheet.column_dimensions[c.column_letter].width)))
print(json.dumps({
    "rows": len(rules),
    "cells": [c.coordinate for row in rules for c in row if c.value and lines(c) * 14.5 > (sheet.row_dimensions[c.row].height or 15)],
}))
`;

// A4 on its side without the margins, and the width of a character where Calibri is missing and LibreOffice takes DejaVu Sans, in points.
const PRINTABLE = 842 - 2 * 0.25 * 72;
const WIDE_CHARACTER = 0.578 * 11;

async function writeNinety(): Promise<Awaited<ReturnType<typeof writeXlsx>>> {
  const { plan } = planRuleSheet(await readXlsx(BEFORE), NINETY, AIDS);
  return writeXlsx(BEFORE, plan);
}

describe('regelbladet i en fil', () => {
  test('läses tillbaka', async () => {
    const { ruleSet, issues } = readIn(await (await writeNinety()).read());
    expect(issues).toEqual([]);
    expect(ruleSet).toEqual(inWrittenOrder(NINETY, AIDS));
  });

  test('andra program ser liggande A4, upprepad rubrikrad, listor, text i villkoren och inga sammanslagna celler', async () => {
    const file = path.join(FOLDER, 'regler.xlsx');
    writeFileSync(file, (await writeNinety()).bytes);
    const seen = JSON.parse(
      execFileSync('/usr/bin/python3', ['-c', LOOK, file], { encoding: 'utf8' }),
    ) as unknown;
    expect(seen).toEqual({
      titles: '$17:$17',
      paper: ['landscape', 9, 0, true],
      lists: [
        ['C45:C46', '"högre,lägre,fråga"'],
        ['C8', '"utkast,fastställd"'],
      ],
      margins: [0.25, 0.25],
      widths: expect.closeTo(171.5) as number,
      merged: 0,
      green: ['målvärdet uppnått', '@', true],
      spare: [null, '@'],
    });
  });

  test('raderna är så höga att varje text får plats i sin kolumn', async () => {
    const file = path.join(FOLDER, 'höjder.xlsx');
    writeFileSync(file, (await writeNinety()).bytes);
    const short = JSON.parse(
      execFileSync('/usr/bin/python3', ['-c', HEIGHTS, file], { encoding: 'utf8' }),
    ) as unknown;
    expect(short).toEqual({ rows: 7, cells: [] });
  });

  test('med brödtexten på minst 8 punkter, även med breda bokstäver, ryms bladet på bredden', () => {
    const { columnWidths } = ruleSheetContent(NINETY, AIDS);
    const wide = columnWidths.reduce((sum, width) => sum + width, 0) * WIDE_CHARACTER;
    expect(11 * (PRINTABLE / wide)).toBeGreaterThanOrEqual(8);
  });

  test('ett villkor som börjar med likhetstecken är text', async () => {
    const formula = {
      ...NINETY,
      measures: NINETY.measures.map((row) => ({ ...row, yellow: '= utfall >= 0,9 * målvärde' })),
    };
    const { plan } = planRuleSheet(await readXlsx(BEFORE), formula, AIDS);
    const written = await writeXlsx(BEFORE, plan);
    expect(readIn(await written.read()).ruleSet?.measures.map(({ yellow }) => yellow)).toEqual(
      NINETY.measures.map(() => '= utfall >= 0,9 * målvärde'),
    );
  });
});
