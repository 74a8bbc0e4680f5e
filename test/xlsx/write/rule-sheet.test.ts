// The sheet «Bedömningsregler» in a file: as other programs read it, printed on A4, and read back by ourselves.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { planRuleSheet } from '../../../lib/plan/plan-rule-sheet.ts';
import { inWrittenOrder } from '../../../lib/rule-sheet/rule-sheet-content.ts';
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
    "merged": len(sheet.merged_cells.ranges),
    "green": [sheet["D16"].value, sheet["D16"].number_format, sheet["D16"].alignment.wrap_text],
    "spare": [sheet["D19"].value, sheet["D19"].number_format],
}))
`;

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
      titles: '$15:$15',
      paper: ['landscape', 9, 0, true],
      lists: [
        ['B8', '"utkast,fastställd"'],
        ['C42:C43', '"högre,lägre,fråga"'],
      ],
      merged: 0,
      green: ['målvärdet uppnått', '@', true],
      spare: [null, '@'],
    });
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
