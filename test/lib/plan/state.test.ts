// The state in the workbook: written, read back, refused when it is not ours to read.
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../lib/model/fingerprint.ts';
import { ownSheets } from '../../../lib/plan/own-sheets.ts';
import { readState } from '../../../lib/plan/read-state.ts';
import { EXPLANATION_PLACES } from '../../../lib/plan/settings.ts';
import { SEALED_KINDS } from '../../../lib/plan/sealed-sheets.ts';
import { EMPTY_STATE } from '../../../lib/plan/state.ts';
import type { State } from '../../../lib/plan/state.ts';
import { writeState } from '../../../lib/plan/write-state.ts';
import { COLUMN_ROLES } from '../../../lib/sheet/table.ts';
import { countWrites } from '../../../lib/model/write-plan.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import { plan, run } from './simple-run.ts';

const STATE: State = {
  run: {
    when: '2021-03-15T09:30',
    program: '1.0.0',
    period: '2020',
    ruleSet: '90',
    ruleSetVersion: '1',
    passedOver: null,
  },
  settings: { ruleSet: '90', strict: true, explanations: 'note', followUp: false },
  sheets: {
    ...EMPTY_STATE.sheets,
    summary: { sheet: 'Måluppfyllelse', marks: ['a1', 'b2'] },
    comparison: { sheet: 'Jämförelse av regler', marks: ['k2'] },
    rounds: { sheet: 'Tidigare bedömningar (2)', marks: ['n5'] },
  },
  ruleSheet: { sheet: 'Bedömningsregler', marks: ['j1'] },
  rules: '{"name": "Gult <90 %>"}',
  log: [
    {
      period: '2020',
      when: '2021-03-15T09:30',
      ruleSet: '90',
      version: '1',
      mark: 'l3',
      firstInForce: 'm4',
    },
  ],
  retired: ['Måluppfyllelse (gammal)'],
  tables: [
    {
      sheet: 'KF & <nämnd> "1"',
      headingRow: 4,
      firstColumn: 1,
      status: { heading: 'Status\n2020', period: '2020', added: false },
      explanation: { heading: 'Förklaring' },
      earlier: [{ heading: 'Status 2019', period: '2019', added: false, marks: ['c3'], kept: ['d4'] }],
      marks: ['e5', 'f6'],
      noted: ['i9'],
      statuses: ['h8'],
      kept: ['g7'],
    },
  ],
  mappings: [
    { sheet: 'KF', headingRow: 4, columns: [{ heading: 'Börvärde', role: 'target', period: null }] },
  ],
  seal: {
    whole: 'a'.repeat(64),
    inputs: 'b'.repeat(64),
    rules: 'c'.repeat(64),
    results: 'd'.repeat(64),
    program: '1.0.0',
    period: '2020',
    ruleSet: '90',
    strict: true,
    rulesFrom: 'workbook',
    measures: ['o1'],
    rows: [{ kind: 'decisions', marks: ['body=r1,to=r2'] }],
    surroundings: [
      { sheet: 'KF & <nämnd> "1"', cells: 'p2', names: 'p6', notes: 'p3', shape: 'p4', places: 'p5' },
    ],
  },
};

describe('tillståndet', () => {
  test('skrivs så att vem som helst kan läsa det', () => {
    const xml = writeState(STATE);
    expect(xml).toContain('<malljus xmlns="urn:malljus:1" version="1">');
    expect(xml).toContain(
      '<run when="2021-03-15T09:30" program="1.0.0" period="2020" ruleSet="90" ruleSetVersion="1"/>',
    );
    expect(xml).toContain(
      '<table sheet="KF &amp; &lt;nämnd&gt; &quot;1&quot;" headingRow="4" firstColumn="1">',
    );
    expect(xml).toContain('<column heading="Börvärde" role="target"/>');
  });

  test('en äldre period som valdes skrivs med den som valdes bort', () => {
    const state: State = { ...STATE, run: STATE.run === null ? null : { ...STATE.run, passedOver: '2021' } };
    expect(writeState(state)).toContain(' period="2020" ruleSet="90" ruleSetVersion="1" passedOver="2021"/>');
    expect(readState(writeState(state)).state).toEqual(state);
  });

  test('läses tillbaka som det var', () => {
    expect(readState(writeState(STATE))).toEqual({ state: STATE, newer: false, issues: [] });
  });

  test('en logg från en tid då radernas avtryck inte skrevs läses', () => {
    const older = writeState(STATE).replace(' firstInForce="m4"', '');
    const { state, issues } = readState(older);
    expect([issues, state.log.map(({ firstInForce }) => firstInForce)]).toEqual([[], [null]]);
  });

  test('varje blad med kontrolltal har sitt element, och bara när bladet finns', () => {
    const xml = writeState(STATE);
    expect(xml).toContain('<rounds sheet="Tidigare bedömningar (2)">\n<written>n5</written>\n</rounds>');
    for (const kind of SEALED_KINDS) expect(xml.includes(`<${kind} `)).toBe(STATE.sheets[kind] !== null);
  });

  test('det som en nyare version med samma nummer har lagt till går en äldre förbi', () => {
    const known = writeState(STATE);
    const longer = known.replace(
      '</malljus>',
      '<kommande sheet="X"><written>a1</written></kommande>\n</malljus>',
    );
    expect(readState(longer)).toEqual(readState(known));
  });

  test('inget tillstånd är det tomma', () => {
    expect(readState(null)).toEqual({ state: EMPTY_STATE, newer: false, issues: [] });
  });

  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('_x0001_', '\u0000', '\uD800', 'å\r\n"<'),
  );
  const mark = fc.string({ unit: fc.constantFrom('0', '7', 'a', 'k', 'z'), minLength: 1 });
  const marks = fc.uniqueArray(mark).map((list) => [...list].sort());
  const period = fc.option(text);
  const name = text.filter((value) => value.length > 0);
  const row = fc.integer({ min: 1, max: 1_048_576 });
  const column = fc.record({ heading: text, period, added: fc.boolean() });
  const own = fc.option(fc.record({ sheet: name, marks }));
  const number = fc.string({ unit: fc.constantFrom('0', '9', 'a', 'f'), minLength: 64, maxLength: 64 });
  const state: fc.Arbitrary<State> = fc.record({
    run: fc.option(
      fc.record({
        when: text,
        program: text,
        period,
        ruleSet: text,
        ruleSetVersion: text,
        passedOver: period,
      }),
    ),
    settings: fc.option(
      fc.record({
        ruleSet: name,
        strict: fc.boolean(),
        explanations: fc.constantFrom(...EXPLANATION_PLACES),
        followUp: fc.boolean(),
      }),
    ),
    sheets: fc.record({
      summary: own,
      comparison: own,
      followUp: own,
      forecast: own,
      development: own,
      coverage: own,
      rounds: own,
      report: own,
    }),
    ruleSheet: fc.option(fc.record({ sheet: name, marks })),
    rules: fc.option(name),
    log: fc.array(
      fc.record({
        period,
        when: text,
        ruleSet: text,
        version: text,
        mark: name,
        firstInForce: fc.option(name),
      }),
    ),
    retired: fc.array(name),
    tables: fc.array(
      fc.record({
        sheet: name,
        headingRow: row,
        firstColumn: row,
        status: column,
        explanation: fc.option(fc.record({ heading: text })),
        earlier: fc.array(fc.record({ heading: text, period, added: fc.boolean(), marks, kept: marks })),
        marks,
        noted: marks,
        statuses: marks,
        kept: marks,
      }),
    ),
    mappings: fc.array(
      fc.record({
        sheet: name,
        headingRow: row,
        columns: fc.array(fc.record({ heading: text, role: fc.constantFrom(...COLUMN_ROLES), period })),
      }),
    ),
    seal: fc.option(
      fc.record({
        whole: number,
        inputs: number,
        rules: number,
        results: number,
        program: text,
        period,
        ruleSet: text,
        strict: fc.boolean(),
        rulesFrom: fc.constantFrom('workbook' as const, 'outside' as const),
        measures: marks,
        rows: fc.array(fc.record({ kind: name, marks })),
        surroundings: fc.array(
          fc.record({ sheet: name, cells: name, names: name, notes: name, shape: name, places: name }),
        ),
      }),
    ),
  });

  test('lag: skrivet och läst är detsamma, och texten är välformad XML', () => {
    fc.assert(
      fc.property(state, (given) => {
        const xml = writeState(given);
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(xml).close();
        expect(readState(xml).state).toEqual(given);
        expect(writeState(readState(xml).state)).toBe(xml);
      }),
      { numRuns: 200 },
    );
  });

  test('lag: ingen text får läsningen att kasta', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '/',
        'malljus',
        ' xmlns="urn:malljus:1"',
        '"',
        '&',
        '<!--',
        ']]>',
        ' version="1"',
        'x',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((list) => list.join('')),
        ),
        (xml) => {
          expect(readState(xml).state.tables).toEqual([]);
        },
      ),
    );
  });

  test('samma innehåll som ett annat program skulle skriva det läses likadant', () => {
    const xml = `\uFEFF<?xml version='1.0' encoding='UTF-8'?>\n<!-- sparad --><m:malljus version = '1' xmlns:m='urn:malljus:1'>
      <m:run ruleSetVersion='1' ruleSet='90' program='1' when='2021-03-15T09:30'></m:run><m:retired sheet='&#197;r &#x31;'/></m:malljus>`;
    const { state: read, issues } = readState(xml);
    expect(issues).toEqual([]);
    expect(read.run?.ruleSet).toBe('90');
    expect(read.retired).toEqual(['År 1']);
  });

  const unreadable: readonly (readonly [string, string])[] = [
    ['tom text', ''],
    ['inte XML', 'hej'],
    ['annan namnrymd', '<malljus xmlns="urn:annan" version="1"/>'],
    ['DOCTYPE', '<!DOCTYPE a><malljus xmlns="urn:malljus:1" version="1"/>'],
    ['avhuggen', '<malljus xmlns="urn:malljus:1" version="1"><run'],
    ['oavslutat element', '<malljus xmlns="urn:malljus:1" version="1"><run></malljus>'],
    [
      'två rötter',
      '<malljus xmlns="urn:malljus:1" version="1"/><malljus xmlns="urn:malljus:1" version="1"/>',
    ],
    ['utan version', '<malljus xmlns="urn:malljus:1"/>'],
    [
      'okänd roll',
      '<malljus xmlns="urn:malljus:1" version="1"><mapping sheet="A" headingRow="1"><column heading="x" role="y"/></mapping></malljus>',
    ],
    [
      'orimligt radnummer',
      '<malljus xmlns="urn:malljus:1" version="1"><mapping sheet="A" headingRow="-1"/></malljus>',
    ],
  ];
  test.each(unreadable)('oläsligt (%s): anmäls och räknas som tomt', (_, xml) => {
    const { state: read, newer, issues } = readState(xml);
    expect(read).toEqual(EMPTY_STATE);
    expect(newer).toBe(false);
    expect(issues.map(({ code }) => code)).toEqual(['state-unreadable']);
  });

  test('nyare version: anmäls, och inget alls planeras så att inget går förlorat', () => {
    const newer = '<malljus xmlns="urn:malljus:1" version="2"><future/></malljus>';
    const snapshot = buildSnapshot(
      [
        {
          name: 'KF',
          rows: [
            ['Mätvärde', 'Målvärde', 'Utfall'],
            ['a', 1, 1],
          ],
        },
      ],
      {
        state: newer,
      },
    );
    const { plan: made, issues } = plan(snapshot);
    expect(countWrites(made)).toBe(0);
    expect(issues.map(({ code }) => code)).toEqual(['state-unreadable']);
  });
});

describe('tolkningar', () => {
  const start = buildSnapshot([
    {
      name: 'KF',
      rows: [
        ['Mätvärde', 'Målvärde', 'Utfall'],
        ['a', 1, 1],
      ],
    },
  ]);

  test('sparas och ger inga nya skrivningar nästa gång', () => {
    const after = run(start, { mappings: STATE.mappings });
    expect(readState(after.state).state.mappings).toEqual(STATE.mappings);
    expect(countWrites(plan(after).plan)).toBe(0);
  });

  test('en borttagen tolkning försvinner', () => {
    const after = run(run(start, { mappings: STATE.mappings }), { mappings: [] });
    expect(readState(after.state).state.mappings).toEqual([]);
  });
});

describe('egna blad', () => {
  test('sammanställningen och de som lämnats', () => {
    expect(ownSheets(STATE)).toEqual([
      'Måluppfyllelse',
      'Jämförelse av regler',
      'Tidigare bedömningar (2)',
      'Måluppfyllelse (gammal)',
    ]);
    expect(ownSheets(EMPTY_STATE)).toEqual([]);
  });
});

describe('fingeravtryck', () => {
  // Values of FNV-1a 64 computed independently (Python, over UTF-8).
  test.each([
    ['', 'cbf29ce484222325'],
    ['Gul', 'eb216b199890ecff'],
    ['Röd: 88 %', '37547b12299137b9'],
    ['€ och 😀', 'd40124de29824e52'],
  ])('%s', (given, hexadecimal) => {
    const [high, low] = [hexadecimal.slice(0, 8), hexadecimal.slice(8)];
    const half = (digits: string): string => parseInt(digits, 16).toString(36).padStart(7, '0');
    expect(fingerprint(given)).toBe(half(high) + half(low));
  });

  test('hundratusen förklaringar ger hundratusen fingeravtryck', () => {
    const all = new Set(
      Array.from({ length: 100_000 }, (_, i) => fingerprint(`Gul: ${String(i)} mot minst 90.`)),
    );
    expect(all.size).toBe(100_000);
  });
});
