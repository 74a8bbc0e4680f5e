// The rule sheet read: what was written comes back, whatever an officer does with the sheet, and every fault has its cell.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../lib/model/cell.ts';
import { PRESETS } from '../../../lib/rules/presets.ts';
import { inWrittenOrder } from '../../../lib/rule-sheet/rule-sheet-content.ts';
import { cellOfFinding } from '../../../lib/rule-sheet/read-rule-sheet.ts';
import { arbitraryRuleSet } from '../../support/arbitrary-rule-set.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import {
  aidsOf,
  editRuleSheet,
  preset,
  readIn,
  setHead,
  setRuleCell,
  withRuleSheet,
} from '../../support/rule-sheets.ts';

const NINETY = preset('90');
const AIDS = aidsOf(NINETY);
const SHEET = withRuleSheet(NINETY, AIDS);
const WRITTEN = inWrittenOrder(NINETY, AIDS);

describe('det som skrevs läses tillbaka', () => {
  test.each(PRESETS.map((ruleSet) => [ruleSet.id, ruleSet] as const))('%s', (_, ruleSet) => {
    const aids = aidsOf(ruleSet);
    const reading = readIn(withRuleSheet(ruleSet, aids));
    expect(reading).toMatchObject({ version: 'ours', issues: [] });
    expect(reading.ruleSet).toEqual(inWrittenOrder(ruleSet, aids));
  });

  test('lag: varje regelverk, till bokstaven', () => {
    fc.assert(
      fc.property(arbitraryRuleSet, (ruleSet) => {
        expect(readIn(withRuleSheet(ruleSet)).ruleSet).toEqual(ruleSet);
      }),
      { numRuns: 150 },
    );
  });
});

type Rows = readonly (readonly CellValue[])[];
const isRow = (first: CellValue) => (row: readonly CellValue[]) => row[0] === first;
const firstText = ([first]: readonly CellValue[]): string => (typeof first === 'string' ? first : '');
/** From the title of one section to that of the next. */
function sectionOf(rows: Rows, title: string, next: string): Rows {
  return rows.slice(rows.findIndex(isRow(title)), rows.findIndex(isRow(next)));
}

describe('det handläggare gör med bladet', () => {
  test.each<readonly [string, (rows: Rows) => Rows]>([
    ['tomma rader mellan allt', (rows) => rows.flatMap((row) => [row, []])],
    [
      'en egen kolumn först',
      (rows) => rows.map((row, index) => [index === 3 ? 'Min anteckning' : null, ...row]),
    ],
    [
      'en egen kolumn mitt i',
      (rows) =>
        rows.map((row) =>
          [...row.slice(0, 4), 'eget', ...row.slice(4)].map((value, at) =>
            row.length < 5 && at >= row.length ? null : value,
          ),
        ),
    ],
    ['rader ovanför', (rows) => [['Kommunen'], [], ...rows]],
    [
      'blanka och versaler i rubrikerna',
      (rows) =>
        rows.map((row) =>
          row.map((value) =>
            value === 'Grönt när' ? ' GRÖNT  NÄR ' : value === 'Gäller' ? 'Gäller för:' : value,
          ),
        ),
    ],
    [
      'ett avsnitt flyttat överst',
      (rows) => {
        const moved = sectionOf(rows, 'Aktiviteter', 'Sammanvägning');
        return [...moved, ...rows.filter((row) => !moved.includes(row))];
      },
    ],
    ['exempel och går före utskurna', (rows) => rows.map((row) => [...row.slice(0, 6), ...row.slice(8)])],
  ])('%s', (_, change) => {
    const reading = readIn(editRuleSheet(SHEET, change));
    expect(reading.issues).toEqual([]);
    expect(reading.ruleSet).toEqual(WRITTEN);
  });

  test('sorterade rader', () => {
    const sorted = editRuleSheet(SHEET, (rows) => {
      const isRule = (row: readonly CellValue[]): boolean => /^R\d/.test(firstText(row));
      const rules = rows.filter(isRule).sort((a, b) => firstText(a).localeCompare(firstText(b)));
      let next = 0;
      return rows.map((row) => (isRule(row) ? (rules[next++] ?? row) : row));
    });
    expect(readIn(sorted).ruleSet?.measures.map(({ id }) => id)).toEqual(['R1', 'R2', 'R3']);
  });

  test('datum som Excels datum, som text, som år och «tills vidare»', () => {
    const dated = [
      ['validFrom', 44197],
      ['validTo', 'tills vidare'],
      ['body', 'KF'],
      ['date', 'den 29 mars 2021'],
      ['section', '§ 45'],
    ] as const;
    const snapshot = dated.reduce((now, [column, value]) => setRuleCell(now, 'R1', column, value), SHEET);
    const rule = readIn(setRuleCell(snapshot, 'R2', 'validTo', '2021')).ruleSet?.measures;
    expect(rule?.find(({ id }) => id === 'R1')).toMatchObject({
      validFrom: '2021-01-01',
      validTo: null,
      decision: { body: 'KF', date: '2021-03-29', section: '§ 45', dnr: '' },
    });
    expect(rule?.find(({ id }) => id === 'R2')?.validTo).toBe('2021-12-31');
  });

  test('tal där det brukar stå text', () => {
    const reading = readIn(setHead(setHead(SHEET, 'Kort namn:', 90), 'Version:', 2));
    expect(reading.ruleSet).toMatchObject({ id: '90', version: '2' });
  });

  test('en anteckning under reglerna är ingen regel, men sägs', () => {
    const reading = readIn(
      editRuleSheet(SHEET, (rows) =>
        rows.flatMap((row) => (row[0] === 'R1' ? [row, ['Beslutas i juni']] : [row])),
      ),
    );
    expect(reading.ruleSet).toEqual(WRITTEN);
    expect(reading.issues.map(({ code }) => code)).toEqual(['rule-sheet-remark']);
  });
});

describe('anteckningar bland reglerna', () => {
  test.each<readonly [string, readonly CellValue[]]>([
    ['som en rad i huvudet', ['Status:', 'ska ses över 2027']],
    ['som ett annat avsnitts rubrik', ['Aktiviteter']],
    ['som bladets egen rubrik', ['Bedömningsregler']],
    [
      'som rubriker',
      ['Se', 'Gäller', null, null, null, null, null, null, null, null, null, null, null, null, 'Grön'],
    ],
  ])('%s tar inga regler ifrån bladet', (_, note) => {
    const noted = editRuleSheet(SHEET, (rows) =>
      rows.flatMap((row) => (isRow('R1')(row) ? [row, note] : [row])),
    );
    expect(readIn(noted).ruleSet).toEqual(WRITTEN);
    expect(readIn(noted).issues.map(({ code }) => code)).toEqual(['rule-sheet-remark']);
  });

  test('en regel får heta som en rubrik', () => {
    const [first, ...others] = NINETY.measures;
    if (first === undefined) throw new Error('No rule');
    const rule = { ...first, id: 'Version:', name: 'Gäller', comment: 'Grön' };
    const named = { ...NINETY, measures: [rule, ...others] };
    expect(readIn(withRuleSheet(named)).ruleSet?.measures).toHaveLength(NINETY.measures.length);
    expect(readIn(withRuleSheet(named)).issues).toEqual([]);
  });
});

describe('fel har sin cell och säger vad man gör', () => {
  const rowOf = (id: string): number => {
    const place = (readIn(SHEET).ruleSet?.measures ?? []).findIndex((row) => row.id === id);
    return (readIn(SHEET).places.measures[place]?.row ?? -1) + 1;
  };

  test.each<readonly [string, ReturnType<typeof setRuleCell>, string, RegExp]>([
    [
      'utan id',
      setRuleCell(SHEET, 'R1', 'id', null),
      `A${String(rowOf('R1'))}`,
      /«Id» är tomt; ge regeln ett kort namn/,
    ],
    ['utan gäller', setRuleCell(SHEET, 'R1', 'applies', ' '), `C${String(rowOf('R1'))}`, /«Gäller» är tomt/],
    [
      'datum som inte finns',
      setRuleCell(SHEET, 'R1', 'validFrom', '31 april 2021'),
      `I${String(rowOf('R1'))}`,
      /Den dagen finns inte/,
    ],
    [
      'tal som inget datum är',
      setRuleCell(SHEET, 'R1', 'validTo', 12),
      `J${String(rowOf('R1'))}`,
      /12 är inget datum/,
    ],
    ['beslut utan datum', setRuleCell(SHEET, 'R1', 'body', 'KF'), `L${String(rowOf('R1'))}`, /saknar datum/],
    [
      'formel i en färg',
      setRuleCell(SHEET, 'R1', 'green', { error: '#NAME?' }),
      `D${String(rowOf('R1'))}`,
      /#NAME\?/,
    ],
    ['läge som inte finns', setHead(SHEET, 'Läge:', 'kanske'), 'C8', /utkast.*fastställd/],
    ['utan version', setHead(SHEET, 'Version:', null), 'B7', /«Version:» saknas/],
  ])('%s', (_, snapshot, cell, words) => {
    const reading = readIn(snapshot);
    expect(reading.ruleSet).toBeNull();
    expect(reading.issues.map((one) => one.cell)).toEqual([`Bedömningsregler!${cell}`]);
    expect(reading.issues[0]?.text).toMatch(words);
  });

  test('en formel som Excel tagit för sin egen', () => {
    const row = rowOf('R1') - 1;
    const broken = editRuleSheet(setRuleCell(SHEET, 'R1', 'green', { error: '#NAME?' }), (rows) => rows, {
      formulas: new Map([[row, new Map([[3, true]])]]),
    });
    expect(readIn(broken).issues[0]?.text).toContain('skriv en apostrof först');
  });

  test('en kolumn, ett avsnitt, en rubrik för mycket', () => {
    const without = (text: string): readonly string[] =>
      readIn(
        editRuleSheet(SHEET, (rows) =>
          rows.map((row) => row.map((value) => (value === text ? null : value))),
        ),
      ).issues.map((one) => one.text);
    expect(without('Gult när').join(' ')).toContain('Under «Mätvärden» saknas kolumnen «Gult när»');
    expect(without('Sammanvägning')).not.toEqual([]);
    const doubled = readIn(
      editRuleSheet(SHEET, (rows) =>
        rows.map((row) => row.map((value) => (value === 'Kommentar' ? 'Gäller' : value))),
      ),
    );
    expect(doubled.ruleSet).toBeNull();
    expect(doubled.issues[0]?.text).toContain('står mer än en gång');
  });

  test('riktningsord utan riktning', () => {
    const reading = readIn(
      editRuleSheet(SHEET, (rows) =>
        rows.flatMap((row) =>
          row[1] === 'Ord' ? [row, [null, 'kö', 'bra'], [null, 'ro', 'Högre är bättre']] : [row],
        ),
      ),
    );
    expect(reading.ruleSet).toBeNull();
    expect(reading.issues.map(({ text }) => text)).toEqual([
      '«bra» säger inte vad som är bäst; välj högre, lägre eller fråga.',
    ]);
  });

  test('en ordlista som har ändrats sedan bladet skrevs', () => {
    const old = editRuleSheet(SHEET, (rows) =>
      rows.map((row) =>
        row.map((value) =>
          typeof value === 'string' ? value.replace(/kontrolltal \w{7}/, 'kontrolltal 0000000') : value,
        ),
      ),
    );
    expect(readIn(old).issues.map(({ code }) => code)).toEqual(['rules-word-list']);
    expect(readIn(old).ruleSet).toEqual(WRITTEN);
  });

  test('ett fynd i regelverket får sin cell', () => {
    const reading = readIn(SHEET);
    const first = (reading.places.measures[0]?.row ?? -1) + 1;
    const at = (field: 'green' | 'decision' | null): string | null =>
      cellOfFinding(reading, { section: 'measures', row: 0, field });
    expect([at('green'), at('decision'), at(null)]).toEqual([
      `Bedömningsregler!D${String(first)}`,
      `Bedömningsregler!K${String(first)}`,
      `Bedömningsregler!A${String(first)}`,
    ]);
    expect(cellOfFinding(reading, { section: 'rollUps', row: null, field: null })).toMatch(
      /^Bedömningsregler!A\d+$/,
    );
  });
});

describe('främmande och nyare blad', () => {
  test('ett blad från en nyare version läses inte', () => {
    const newer = editRuleSheet(SHEET, (rows) =>
      rows.map((row) =>
        row.map((value) =>
          value === 'Målljus bedömningsregler, format 2' ? 'Målljus bedömningsregler, format 3' : value,
        ),
      ),
    );
    const reading = readIn(newer);
    expect([reading.version, reading.ruleSet]).toEqual(['newer', null]);
    expect(reading.issues[0]?.text).toContain('uppdatera Målljus');
  });

  test('ett eget blad med samma namn är främmande', () => {
    const own = buildSnapshot([{ name: 'Bedömningsregler', rows: [['Så bedömer vi'], ['Grönt', 'bra']] }]);
    expect(readIn(own)).toMatchObject({ version: 'foreign', ruleSet: null, issues: [] });
  });

  test('utan formatraden läses bladet ändå', () => {
    const reading = readIn(editRuleSheet(SHEET, (rows) => rows.filter((row) => row[0] !== 'Format:')));
    expect(reading.ruleSet).toEqual(WRITTEN);
  });

  test('lag: inget innehåll får läsningen att falla', () => {
    const value = fc.oneof(
      fc.constantFrom<CellValue>(
        'Gäller',
        'Grönt när',
        'Rött när',
        'Id',
        'Mätvärden',
        'Version:',
        'Ord',
        'Bäst',
        null,
        { error: '#REF!' },
        true,
      ),
      fc.string(),
      fc.double(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
        const reading = readIn(buildSnapshot([{ name: 'Bedömningsregler', rows }]));
        expect(reading.ruleSet === null || reading.issues.every(({ severity }) => severity !== 'error')).toBe(
          true,
        );
      }),
    );
  });
});
