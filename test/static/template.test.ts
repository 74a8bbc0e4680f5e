// «Ny arbetsbok från mall»: made from the registers' own specifications, empty it says kindly what is missing, and filled in it is
// recognised and judged without questions.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  recogniseTables,
  REGISTERS,
  RULE_SHEET_NAME,
  type CellValue,
  type WorkbookSnapshot,
} from '../../lib/index.ts';
import { findRegister } from '../../lib/register/find-register.ts';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { GOAL_SHEET } from '../../src/app/template/goal-sheet.ts';
import { templateWorkbook } from '../../src/app/template/template-workbook.ts';
import { FIRST_YEAR, firstYearOn, parseFirstYear, termFrom } from '../../src/app/template/term.ts';
import { followTimetable } from '../../src/app/timetable.ts';
import { templateBytes } from '../../src/cli/template-file.ts';
import { partText } from '../support/compare-packages.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';
import { readXlsx, valueOf } from '../support/read-xlsx.ts';
import { CAN_CHECK_SCHEMA, schemaErrors } from '../support/schema-errors.ts';

const TEMPLATE = path.resolve(import.meta.dirname, '../../src/static/mall.xlsx');
const HEADING_ROW = 3;
const PYTHON = '/usr/bin/python3';
const HAS_OPENPYXL = existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;

const bytes = readFileSync(TEMPLATE);
const empty = readXlsx(bytes);
const YEAR = String(FIRST_YEAR);

/** A row of the sheet «Mål», by heading. */
type Filled = Readonly<Record<string, CellValue>>;

/** The template with rows under the headings of a sheet. */
function fill(sheetName: string, rows: readonly Filled[], template = empty): WorkbookSnapshot {
  const sheets = template.sheets.map((sheet) => {
    if (sheet.name !== sheetName) return sheet;
    const headings = sheet.values[HEADING_ROW] ?? [];
    const unknown = rows.flatMap((row) => Object.keys(row)).filter((name) => !headings.includes(name));
    if (unknown.length > 0) throw new Error(`Mallen saknar ${unknown.join(', ')}`);
    const cells = rows.map((row) =>
      headings.map((heading) => (typeof heading === 'string' ? (row[heading] ?? null) : null)),
    );
    return { ...sheet, values: [...sheet.values.slice(0, HEADING_ROW + 1), ...cells] };
  });
  return { ...template, sheets };
}

describe('filen', () => {
  test('är den som programmet gör: kör annars «npm run mall -- src/static/mall.xlsx --ersätt»', async () => {
    const [made, kept] = [valueOf(await templateBytes(FIRST_YEAR)), bytes].map((file) => {
      const parts = Object.keys(unzipSync(file)).sort();
      return parts.map((part) => [part, partText(file, part)]);
    });
    expect(kept).toEqual(made);
  });

  test.runIf(CAN_CHECK_SCHEMA)('följer formatets schema', () => {
    const parts = Object.keys(unzipSync(bytes));
    expect(parts.flatMap((part) => schemaErrors(part, bytes))).toEqual([]);
  });

  test('har bladen i den ordning som de används, och regelbladet sist', () => {
    expect(empty.sheets.map(({ name }) => name)).toEqual([
      'Så här gör du',
      GOAL_SHEET,
      ...REGISTERS.map(({ sheetName }) => sheetName),
      RULE_SHEET_NAME,
    ]);
  });

  test('har på varje blad en riktig tabell, inga sammanslagna celler och inget låst', () => {
    for (const sheet of empty.sheets) {
      expect(sheet.merges).toEqual([]);
      expect(sheet.protection).toBeNull();
      expect(sheet.values[0]?.[0], sheet.name).toEqual(expect.any(String));
      if (sheet.name !== RULE_SHEET_NAME)
        expect(sheet.tables.map(({ area }) => area.top)).toEqual([HEADING_ROW]);
    }
    expect(empty.structureProtected).toBe(false);
  });

  test('har titel, språk och alternativtext', () => {
    expect(partText(bytes, 'docProps/core.xml')).toContain('<dc:language>sv-SE</dc:language>');
    expect(partText(bytes, 'docProps/core.xml')).toContain('<dc:title>Måluppföljning 2027–2030</dc:title>');
    const tables = Object.keys(unzipSync(bytes)).filter((part) => part.startsWith('xl/tables/'));
    expect(tables).toHaveLength(REGISTERS.length + 2);
    for (const table of tables)
      expect(partText(bytes, table)).toMatch(/<x14:table altText="[^"]+" altTextSummary="[^"]+"/);
  });

  test.runIf(HAS_OPENPYXL)('läses av openpyxl med listor, förklaringar och frysta rubriker', () => {
    const script = [
      'import json, sys, openpyxl',
      'book = openpyxl.load_workbook(sys.argv[1])',
      'print(json.dumps({s.title: {"frozen": s.freeze_panes, "tables": list(s.tables), "titles": s.print_title_rows,',
      '  "aids": [[str(v.sqref), v.type, v.prompt, v.formula1] for v in s.data_validations.dataValidation]} for s in book}))',
    ].join('\n');
    const { stdout } = spawnSync(PYTHON, ['-c', script, TEMPLATE], { encoding: 'utf8' });
    interface Read {
      readonly frozen: string;
      readonly tables: readonly string[];
      readonly titles: string;
      readonly aids: readonly (readonly [
        area: string,
        type: string | null,
        text: string,
        list: string | null,
      ])[];
    }
    const sheets = JSON.parse(stdout) as Readonly<Record<string, Read>>;
    for (const { sheetName, columns } of REGISTERS) {
      const sheet = sheets[sheetName];
      const wanted = columns.filter(({ leftOut }) => leftOut !== true);
      expect(sheet).toMatchObject({ frozen: 'A5', titles: '$4:$4', tables: [sheetName.replaceAll(' ', '')] });
      expect(new Set(sheet?.aids.map(([, , text]) => text))).toEqual(
        new Set(wanted.map(({ explanation }) => explanation)),
      );
      const lists = sheet?.aids.flatMap(([, type, , list]) => (type === 'list' ? list : []));
      expect(lists).toEqual(wanted.flatMap(({ list }) => (list === undefined ? [] : `"${list.join(',')}"`)));
    }
    expect(sheets[GOAL_SHEET]?.frozen).toBe('D5');
  });
});

describe('registren', () => {
  test.each(REGISTERS.map((spec) => [spec.sheetName, spec] as const))(
    '%s känns igen med alla kolumner',
    (name, spec) => {
      const [found, ...others] = findRegister(spec, empty.sheets);
      expect(others).toEqual([]);
      expect(found).toMatchObject({ headingRow: HEADING_ROW, doubled: [], missing: [] });
      const wanted = spec.columns.filter(({ leftOut }) => leftOut !== true);
      expect([...(found?.columns.keys() ?? [])]).toEqual(wanted.map(({ key }) => key));
      const sheet = empty.sheets.find((each) => each.name === name);
      expect(sheet?.values[HEADING_ROW]).toEqual(wanted.map(({ heading }) => heading));
      expect(
        sheet?.values
          .slice(HEADING_ROW + 1)
          .flat()
          .filter((value) => value !== null),
      ).toEqual([]);
    },
  );

  test('tidsplanen går att fylla i och följa', async () => {
    const filled = fill('Tidsplan', [
      { Organ: 'KSAU', Datum: 46000, Ärende: 'Delårsrapport', Status: 'Klar' },
      { Organ: 'KS', Datum: '2026-12-02', Ärende: 'Delårsrapport' },
      { Organ: 'KF', Datum: '16/12 2026', Ärende: 'Delårsrapport' },
    ]);
    const followed = valueOf(
      await followTimetable(createMemoryWorkbook(filled), { now: '2026-11-21T08:00' }),
    );
    expect(followed.issues).toEqual([]);
    expect(followed.timetable.entries.map(({ body, date, state }) => [body, date, state])).toEqual([
      ['KSAU', '2025-12-09', 'done'],
      ['KS', '2026-12-02', 'soon'],
      ['KF', '2026-12-16', 'soon'],
    ]);
  });

  test('den tomma tidsplanen har inget att fråga om', async () => {
    const followed = valueOf(await followTimetable(createMemoryWorkbook(empty), { now: '2026-11-21T08:00' }));
    expect(followed.issues).toEqual([]);
    expect(followed.timetable.entries).toEqual([]);
  });
});

describe('bladet Mål', () => {
  const FILLED: readonly Filled[] = [
    {
      Nämndmål: 'En trygg kommun',
      Delmål: 'Trygg skola',
      Mätvärde: 'Trygga elever',
      Typ: 'Kvalitetsindikator',
      Enhet: '%',
      Riktning: 'Högre är bättre',
      'KF-mål': 'Trygghet',
      'Agenda 2030': '4',
      [`Målvärde ${YEAR}`]: 'minst 85',
      [`Utfall per 30 april ${YEAR}`]: 84,
      [`Prognos per 30 april ${YEAR}`]: 86,
      [`Utfall ${YEAR}`]: 88,
    },
    {
      Mätvärde: 'Anmälda kränkningar',
      Riktning: 'Lägre är bättre',
      [`Målvärde ${YEAR}`]: '35',
      [`Utfall per 30 april ${YEAR}`]: 10,
      [`Utfall ${YEAR}`]: 42,
    },
    {
      Nämndmål: 'Ett gott liv',
      Delmål: 'Vård',
      Mätvärde: 'Vårdplan',
      Typ: 'Aktivitet',
      [`Målvärde ${YEAR}`]: `antagen senast ${YEAR}-12-31`,
      [`Utfall per 30 april ${YEAR}`]: 'Pågår',
      [`Utfall ${YEAR}`]: `Antagen ${YEAR}-11-30`,
    },
  ];

  async function judge(snapshot: WorkbookSnapshot, period: string) {
    const options = { now: `${String(FIRST_YEAR + 1)}-02-01T08:00`, period };
    const { assessments, issues } = valueOf(
      await judgeWorkbook(createMemoryWorkbook(snapshot), options),
    ).result;
    return {
      statuses: assessments.map(({ goal, status }) => [goal, status]),
      asked: issues.filter(({ severity }) => severity !== 'info'),
    };
  }

  test('säger tomt att något behöver fyllas i, och var', () => {
    const { tables, issues } = recogniseTables(empty, []);
    expect(tables).toEqual([]);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.cell).toBe('Mål!A4');
    expect(issues[0]?.text).toContain('rubriker men inga mätvärden ännu');
  });

  test('läses kolumn för kolumn som det är menat', () => {
    const { tables, issues } = recogniseTables(fill(GOAL_SHEET, FILLED), []);
    expect(issues).toEqual([]);
    expect(tables).toHaveLength(1);
    const read = new Map(tables[0]?.columns.map(({ heading, role, period }) => [heading, [role, period]]));
    for (const [heading, role] of [
      ['Nämndmål', 'goal'],
      ['Delmål', 'subgoal'],
      ['Mätvärde', 'measure'],
      ['Nämnd', 'responsible'],
      ['Typ', 'type'],
      ['Enhet', 'unit'],
      ['Riktning', 'direction'],
      ['Utgångsvärde', 'baseline'],
      ['Följs upp', 'due'],
      ['Ansvarig', 'responsible'],
      ['Kommentar', 'comment'],
    ] as const)
      expect(read.get(heading)?.[0], heading).toBe(role);
    for (const year of termFrom(FIRST_YEAR).map(String)) {
      expect(read.get(`Målvärde ${year}`)).toEqual(['target', year]);
      expect(read.get(`Utfall ${year}`)).toEqual(['outcome', year]);
      expect(read.get(`Utfall per 30 april ${year}`)).toEqual(['outcome', `${year}-04-30`]);
      expect(read.get(`Utfall per 31 augusti ${year}`)).toEqual(['outcome', `${year}-08-31`]);
      expect(read.get(`Prognos per 30 april ${year}`)).toEqual(['forecast', `${year}-04-30`]);
      expect(read.get(`Prognos per 31 augusti ${year}`)).toEqual(['forecast', `${year}-08-31`]);
    }
  });

  test('bedöms ifyllt utan frågor, för året och för delåret', async () => {
    const filled = fill(GOAL_SHEET, FILLED);
    expect(await judge(filled, YEAR)).toEqual({
      statuses: [
        ['En trygg kommun', 'green'],
        ['En trygg kommun', 'red'],
        ['Ett gott liv', 'green'],
      ],
      asked: [],
    });
    expect(await judge(filled, `${YEAR}-T1`)).toEqual({
      statuses: [
        ['En trygg kommun', 'yellow'],
        ['En trygg kommun', 'green'],
        ['Ett gott liv', 'yellow'],
      ],
      asked: [],
    });
  });

  test('bedöms med en enda rad av det minsta som behövs', async () => {
    const row = {
      Nämndmål: 'Trygghet',
      Mätvärde: 'Trygga elever, procent',
      [`Målvärde ${YEAR}`]: 'minst 85',
      [`Utfall ${YEAR}`]: 80,
    };
    expect(await judge(fill(GOAL_SHEET, [row]), YEAR)).toEqual({
      statuses: [['Trygghet', 'yellow']],
      asked: [],
    });
  });
});

describe('mandatperioden', () => {
  test('kan vara en annan: då byts åren i rubriker, titel och anvisning', async () => {
    const next = readXlsx(valueOf(await templateBytes(2027)));
    const texts = next.sheets
      .slice(0, 2)
      .flatMap(({ values }) => values.flat())
      .filter((value) => typeof value === 'string');
    expect(texts).toContain('Mål och mätvärden 2027–2030');
    expect(texts).toContain('Prognos per 31 augusti 2030');
    expect(texts.filter((text) => /202[3-5]/.test(text))).toEqual([]);
  });

  test.each([
    ['2027', { ok: true, value: 2027 }],
    ['2024', 'Ingen mandatperiod börjar 2024; de närmaste börjar 2023 och 2027.'],
    ['2022', 'Ingen mandatperiod börjar 2022; de närmaste börjar 2019 och 2023.'],
    ['i år', '«i år» är inget år; skriv mandatperiodens första år, till exempel --från 2027.'],
  ])('börjar %s', (text, expected) => {
    const read = parseFirstYear(text);
    expect(read.ok ? read : read.failure.text).toEqual(expected);
  });

  test('anvisningen nämner varje register med det som det är till för', () => {
    const guide = templateWorkbook(FIRST_YEAR).sheets[0]?.rows;
    for (const { sheetName, about } of REGISTERS)
      expect(guide).toContainEqual([`Bladet ${sheetName}`, about]);
  });
});

test.each([
  ['2023-01-01', 2023],
  ['2026-06-30', 2023],
  ['2026-07-01', 2027],
  ['2026-11-21T09:30', 2027],
  ['2022-09-11', 2023],
  ['2021-08-01', 2019],
])('en ny arbetsbok %s är för mandatperioden från %i', (day, year) => {
  expect(firstYearOn(day)).toBe(year);
});
