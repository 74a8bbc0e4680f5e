// Stored rounds: what is written is read back, and nothing in it can be changed, moved or taken away unnoticed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRounds } from '../../../lib/follow-up/rounds.ts';
import type { Round } from '../../../lib/model/follow-up.ts';
import { finish } from '../../../lib/model/steps.ts';
import { tidy } from '../../../lib/swedish/spaces.ts';
import type { CellSpec } from '../../support/build-snapshot.ts';
import { readBack, writtenCells } from './rounds-sheet.ts';

const text = fc
  .oneof(
    fc.constantFrom(
      '',
      'Trygg kommun',
      '88 %',
      'Grön',
      'Mål',
      'Bedömning 2020',
      'Slut: 1 bedömning',
      '-',
      '=A1',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  .map(tidy);
const statusWord = fc.constantFrom('Grön', 'Gul', 'Röd', 'Ej bedömd (uppgift saknas)');
const row = fc.record({
  goal: text,
  subgoal: text,
  measure: text,
  target: text,
  outcome: text,
  status: statusWord,
  forecast: text,
  override: text,
  rule: text,
});
const round: fc.Arbitrary<Round> = fc.record({
  period: fc.constantFrom('2020', '2020-T1', '2020-T2', '2020-08-31', '--T2', '--08-31', '--MP', null),
  when: fc.constantFrom('2020-09-15T08:30', '2021-03-10T12:00'),
  ruleSet: fc.constantFrom('90', 'Mora version 2'),
  ruleSetVersion: fc.constantFrom('1', 'version 1', ''),
  rows: fc.array(row, { maxLength: 4 }),
});
const rounds = fc.array(round, { minLength: 1, maxLength: 4 });

/** The rows of rounds begin below the headings. */
const HEAD = 5;

const RUNS = { numRuns: 200 };

describe('Lagrade bedömningar', () => {
  it('läses tillbaka som de skrevs', () => {
    fc.assert(
      fc.property(rounds, (given) => {
        expect(readBack(writtenCells(given))).toEqual({ rounds: given, issues: [] });
      }),
      RUNS,
    );
  });

  it('finns inte utan blad eller på ett tomt blad', () => {
    expect(finish(readRounds(null))).toEqual({ rounds: [], issues: [] });
    expect(readBack([])).toEqual({ rounds: [], issues: [] });
    expect(writtenCells([])).toEqual([]);
  });

  it('märks så snart en enda cell har ändrats, och det som står kvar bevaras', () => {
    const change = fc.tuple(rounds, fc.nat(), fc.nat({ max: 8 }), text);
    fc.assert(
      fc.property(change, ([given, at, column, to]) => {
        const cells = writtenCells(given).map((each) => [...each]);
        const changed = cells[HEAD + (at % (cells.length - HEAD))] ?? [];
        while (changed.length <= column) changed.push(null);
        const before = changed[column];
        fc.pre((typeof before === 'string' ? tidy(before) : '') !== to);
        changed[column] = to === '' ? null : to;
        const read = readBack(cells);
        expect(read.issues.map(({ code }) => code)).toContain('round-edited');
        // Kept as it stands, told of in every run, and written in the same way again.
        const again = writtenCells(read.rounds);
        const second = readBack(again);
        expect(second.issues.map((found) => found.text)).toEqual(read.issues.map((found) => found.text));
        expect(writtenCells(second.rounds)).toEqual(again);
        if (to !== '') expect(again.flat()).toContain(to);
      }),
      RUNS,
    );
  });

  const STORED: readonly Round[] = ['2020-T1', '2020-T2', '2020'].map((period, index) => ({
    period,
    when: `2020-0${String(index + 1)}-15T08:30`,
    ruleSet: '90',
    ruleSetVersion: '1',
    rows: [
      {
        goal: 'Trygg kommun',
        subgoal: '',
        measure: 'Andel nöjda',
        target: 'minst 90 %',
        outcome: `8${String(index)} %`,
        status: 'Gul',
        forecast: '',
        override: '',
        rule: 'R1',
      },
    ],
  }));
  const cells = writtenCells(STORED);
  const block = (which: number): CellSpec[][] => cells.slice(HEAD + 4 * which, HEAD + 4 * (which + 1));
  const opening = cells.slice(0, HEAD);
  const closing = cells.slice(HEAD + 12);

  it.each([
    ['en i mitten tas bort', [...opening, ...block(0), ...block(2), ...closing]],
    ['den första tas bort', [...opening, ...block(1), ...block(2), ...closing]],
    ['den sista tas bort', [...opening, ...block(0), ...block(1), ...closing]],
    ['den sista tas bort med slutraden', [...opening, ...block(0), ...block(1)]],
    ['två byter plats', [...opening, ...block(1), ...block(0), ...block(2), ...closing]],
    ['en finns två gånger', [...opening, ...block(0), ...block(0), ...block(1), ...block(2), ...closing]],
    ['alla tas bort men inte slutraden', [...opening, ...closing]],
  ])('märks när %s', (_what, changed) => {
    const read = readBack(changed);
    expect(read.issues.length).toBeGreaterThan(0);
    expect(readBack(writtenCells(read.rounds)).issues.map((found) => found.text)).toEqual(
      read.issues.map((found) => found.text),
    );
  });

  it('säger vilken som har ändrats, och de andra gäller', () => {
    const edited = cells.map((each) => each.map((value) => (value === '81 %' ? '95 %' : value)));
    const { rounds: read, issues } = readBack(edited);
    expect(read.map(({ kept }) => kept !== undefined)).toEqual([false, true, false]);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.text).toContain('av tertial 2 2020 från 2020-02-15 08:30');
  });

  it('gäller igen när cellen har fått tillbaka sitt värde, också efter en körning', () => {
    const edited = cells.map((each) => each.map((value) => (value === '81 %' ? '95 %' : value)));
    const run = writtenCells(readBack(edited).rounds);
    const restored = run.map((each) => each.map((value) => (value === '95 %' ? '81 %' : value)));
    expect(readBack(restored)).toEqual({ rounds: STORED, issues: [] });
  });

  it('har samma kontrolltal vilka andra bedömningar som än står där', () => {
    const numbersIn = (rows: readonly (readonly CellSpec[])[]) =>
      rows.flat().filter((value) => typeof value === 'string' && value.startsWith('Kontrolltal: '));
    const all = numbersIn(cells);
    expect(all).toHaveLength(3);
    expect(numbersIn(writtenCells(STORED.slice(1)))).toEqual(all.slice(1));
    expect(numbersIn(writtenCells([...STORED].reverse()))).toEqual([...all].reverse());
  });

  /** The number of all rounds that a sheet with these cells says. */
  const numberIn = (rows: readonly (readonly CellSpec[])[]): string =>
    rows
      .flat()
      .flatMap(
        (value) => /^Slut: .* ([0-9a-f]{32})$/u.exec(typeof value === 'string' ? value : '')?.[1] ?? [],
      )[0] ?? '';

  it.each([
    ['bladet är borta', null, 'har tagits bort'],
    ['bladet är tomt', [], 'har tagits bort'],
    ['bladet är hämtat ur en äldre fil', writtenCells(STORED.slice(0, 2)), 'äldre fil'],
    [
      'kontrolltalen är omräknade',
      writtenCells(STORED.map((each) => ({ ...each, ruleSet: '80' }))),
      'äldre fil',
    ],
  ] as const)('märks i varje körning när %s, och bara då', (_what, rows, text) => {
    const expected = [numberIn(cells)];
    expect(readBack(cells, expected).issues).toEqual([]);
    const read = readBack(rows, expected);
    expect(read.issues).toMatchObject([{ code: 'round-edited', cell: null }]);
    expect(read.issues[0]?.text).toContain(text);
    const again = writtenCells(read.rounds);
    const second = readBack(again, [numberIn(again)]);
    expect(second.issues).toEqual(read.issues);
    expect(writtenCells(second.rounds)).toEqual(again);
    expect(readBack(cells, [numberIn(again), ...expected])).toEqual({ rounds: STORED, issues: [] });
  });

  it('märks när en cell har blivit en formel', () => {
    const edited = cells.map((each) =>
      each.map((value): CellSpec => (value === '81 %' ? { value: '81 %', formula: 'stored' } : value)),
    );
    expect(readBack(edited).issues).toHaveLength(1);
  });

  it('bryr sig inte om det som står vid sidan av eller nedanför', () => {
    const noted = cells.map((each, index) =>
      index === HEAD + 1
        ? [...Array.from({ length: 9 }, (_, at) => each[at] ?? null), 'Min anteckning']
        : each,
    );
    expect(readBack([...noted, [], ['Nedanför']]).issues).toEqual([]);
  });
});
