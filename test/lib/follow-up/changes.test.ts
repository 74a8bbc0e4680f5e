// «Sedan sist»: run after run of one workbook, with its stored rounds carried in their sheet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChanges } from '../../../lib/follow-up/changes.ts';
import { applyOverrides } from '../../../lib/follow-up/overrides.ts';
import type { Round } from '../../../lib/model/follow-up.ts';
import { finish } from '../../../lib/model/steps.ts';
import type { CellSpec } from '../../support/build-snapshot.ts';
import { presetRules } from '../../support/judge-decided.ts';
import { followUpInput, type Given } from './follow-up-input.ts';
import { readBack, writtenCells } from './rounds-sheet.ts';

type Row = readonly CellSpec[];
const HEADINGS = [
  'Mål',
  'Delmål',
  'Mätvärde',
  'Målvärde',
  'Utfall 2020-04-30',
  'Utfall 2020-08-31',
  'Utfall 2020',
];
const [T1, T2] = ['2020-04-30', '2020-08-31'];

const elbilar = (target: string, ...outcomes: string[]): Row => [
  'Grön kommun',
  '',
  'Antal elbilar',
  target,
  ...outcomes,
];
const nöjda = (...outcomes: string[]): Row => ['Trygg kommun', '', 'Andel nöjda', 'minst 90 %', ...outcomes];

/** A workbook whose stored rounds go from run to run as cells. */
function createBook() {
  let cells: CellSpec[][] = [];
  return {
    run: (given: Given) => {
      const { rounds: stored } = readBack(cells);
      const input = followUpInput({ headings: HEADINGS, ...given });
      const overrides = finish(applyOverrides(input, stored));
      const told = { forecast: null, overrides: overrides.result };
      const { changes, rounds } = finish(findChanges(input, stored, told));
      const before = cells;
      cells = writtenCells(rounds);
      return {
        changes,
        rounds,
        overrides,
        result: input.result,
        isWritten: JSON.stringify(before) !== JSON.stringify(cells),
      };
    },
  };
}

const texts = (list: { readonly changes: readonly { readonly text: string }[] } | null) =>
  list?.changes.map(({ text }) => text) ?? null;
const times = (rounds: readonly Round[]) => rounds.map(({ period, when }) => `${period ?? ''} ${when}`);

describe('Sedan sist', () => {
  it('följer körning för körning', () => {
    const book = createBook();
    const first = [elbilar('minst 50 st', '40 st', '', ''), nöjda('84 %', '', '')];
    const spring = book.run({ goals: first, period: T1, now: '2020-05-10T09:00' });
    expect(spring.changes).toEqual({ sinceRun: null, sinceDate: null });

    const goals = [elbilar('minst 50 st', '40 st', '44 st', ''), nöjda('84 %', '88 %', '')];
    const autumn = book.run({ goals, period: T2, now: '2020-09-15T08:30' });
    expect(autumn.changes.sinceRun).toBeNull();
    expect(autumn.changes.sinceDate?.since).toEqual({ period: T1, when: '2020-05-10T09:00' });
    expect(texts(autumn.changes.sinceDate)).toEqual([
      'Antal elbilar: utfallet från 40 st (2020-04-30) till 44 st (2020-08-31).',
      'Andel nöjda: utfallet från 84 % (2020-04-30) till 88 % (2020-08-31).',
    ]);

    const again = book.run({ goals, period: T2, now: '2020-09-16T08:30' });
    expect(again.changes).toEqual(autumn.changes);
    expect(again.isWritten).toBe(false);

    const changed = [elbilar('minst 50 st', '40 st', '60 st', ''), nöjda('84 %', '88 %', '')];
    const third = book.run({ goals: changed, period: T2, now: '2020-09-20T10:00' });
    expect(third.changes.sinceRun?.since).toEqual({ period: T2, when: '2020-09-15T08:30' });
    expect(texts(third.changes.sinceRun)).toEqual([
      'Målet «Grön kommun»: från Röd till Grön.',
      'Antal elbilar: från Röd till Grön (utfall 44 st, nu 60 st).',
      'Antal elbilar: utfallet från 44 st till 60 st.',
    ]);
    expect(texts(third.changes.sinceDate)).toContain(
      'Antal elbilar: från Röd (2020-04-30) till Grön (2020-08-31); utfall 40 st (2020-04-30), 60 st (2020-08-31).',
    );

    const fourth = book.run({ goals: changed, period: T2, now: '2020-09-21T10:00' });
    expect(fourth.changes).toEqual(third.changes);
    expect(fourth.isWritten).toBe(false);
    expect(times(fourth.rounds)).toEqual([
      `${T1} 2020-05-10T09:00`,
      `${T2} 2020-09-15T08:30`,
      `${T2} 2020-09-20T10:00`,
    ]);

    const back = book.run({ goals, period: T2, now: '2020-09-22T10:00' });
    expect(back.changes.sinceRun?.since.when).toBe('2020-09-20T10:00');
    expect(times(back.rounds)).toEqual([
      `${T1} 2020-05-10T09:00`,
      `${T2} 2020-09-20T10:00`,
      `${T2} 2020-09-22T10:00`,
    ]);

    const old = book.run({ goals, period: T1, now: '2020-09-23T10:00' });
    expect(old.changes).toEqual({ sinceRun: null, sinceDate: null });
    expect(old.isWritten).toBe(false);
  });

  it('säger att ett tidigare utfall har ändrats i efterhand, från varje tidigare tillfälle', () => {
    const book = createBook();
    book.run({ goals: [nöjda('84 %', '', '')], period: T1, now: '2020-05-10T09:00' });
    book.run({ goals: [nöjda('84 %', '86 %', '')], period: T2, now: '2020-09-10T09:00' });
    const { changes } = book.run({
      goals: [nöjda('82 %', '86,0 procent', '91 %')],
      period: '2020',
      now: '2021-01-10T09:00',
    });
    expect(changes.sinceDate?.since.period).toBe(T2);
    expect(changes.sinceDate?.changes.filter(({ kind }) => kind === 'revised')).toEqual([
      {
        kind: 'revised',
        goal: 'Trygg kommun',
        measure: 'Andel nöjda',
        before: '84 %',
        after: '82 %',
        text: 'Andel nöjda: utfallet för 2020-04-30 har ändrats från 84 % (bedömt 2020-05-10) till 82 %.',
      },
    ]);
  });

  const START = [elbilar('minst 50 st', '', '44 st', ''), nöjda('', '88 %', '')];
  const sinceRun = (goals: readonly Row[], more: Partial<Given> = {}) => {
    const book = createBook();
    book.run({ goals: START, period: T2, now: '2020-09-15T08:30' });
    return texts(book.run({ goals, period: T2, now: '2020-09-16T08:30', ...more }).changes.sinceRun);
  };

  it.each([
    [
      'ett annat målvärde',
      [elbilar('minst 60 st', '', '44 st', ''), nöjda('', '88 %', '')],
      'Antal elbilar: målvärdet från minst 50 st till minst 60 st.',
    ],
    [
      'ett utfall som har tagits bort',
      [elbilar('minst 50 st', '', '', ''), nöjda('', '88 %', '')],
      'Antal elbilar: från Röd till Ej bedömd (uppgift saknas) (utfall 44 st, nu uppgift saknas).',
    ],
    [
      'ett nytt mätvärde',
      [...START, ['Trygg kommun', '', 'Väntetid', 'högst 10', '', '8', '']],
      'Väntetid har tillkommit.',
    ],
    ['ett mätvärde mindre', [elbilar('minst 50 st', '', '44 st', '')], 'Andel nöjda finns inte längre.'],
  ] as const)('berättar om %s', (_what, goals, text) => {
    expect(sinceRun(goals)).toContain(text);
  });

  it('berättar om andra regler en enda gång', () => {
    const told = sinceRun(START, { rules: '80' });
    expect(
      told?.filter((text) => text.startsWith('Regelverket har ändrats från 90 version 1 till 80')),
    ).toHaveLength(1);
    expect(told?.some((text) => text.includes('regelraden'))).toBe(false);
  });

  it('berättar om en annan lydelse av reglerna, också under samma version', () => {
    const compiled = presetRules('90');
    const { ruleSet } = compiled;
    const measures = ruleSet.measures.map((row) => ({ ...row, green: `${row.green} ` }));
    const worded = ruleSet.measures.map((row, index) =>
      index === 0 ? { ...row, green: 'minst 91 %' } : row,
    );
    expect(sinceRun(START, { rules: { ...compiled, ruleSet: { ...ruleSet, measures } } })).toBeNull();
    expect(sinceRun(START, { rules: { ...compiled, ruleSet: { ...ruleSet, measures: worded } } })).toEqual([
      'Reglerna i 90 version 1 har en annan lydelse än vid bedömningen 2020-09-15.',
    ]);
  });

  it('tar inte ett mål med nytt namn för nya mätvärden', () => {
    const renamed = START.map(([, ...rest]) => ['Hållbar kommun', ...rest]);
    expect(sinceRun(renamed)?.filter((text) => /nöjda|elbilar/u.test(text))).toEqual([]);
    expect(sinceRun(renamed)).toContain('Målet «Hållbar kommun» har tillkommit.');
  });

  it('ser ingen skillnad i hur det är skrivet eller i vilken ordning raderna står', () => {
    const rewritten = [nöjda('', '88,0 procent', ''), elbilar('≥ 50 st', '', '44 stycken', '')];
    expect(sinceRun(rewritten)).toBeNull();
  });

  it('berättar om en samlad bedömning, minns vad den gjordes på och flaggar när det är ett annat', () => {
    const book = createBook();
    const overrides = [[T2, '', 'Andel nöjda', 'Grön', 'Branden', 'KS', '2020-09-15', '§ 12']];
    const run = (goals: readonly Row[], now: string) => book.run({ goals, overrides, period: T2, now });
    book.run({ goals: START, period: T2, now: '2020-09-15T08:30' });

    const made = run(START, '2020-09-16T08:30');
    expect(texts(made.changes.sinceRun)).toContain(
      'Andel nöjda: samlad bedömning från ingen till Grön (på utfallet «88 %», målvärdet «minst 90 %», beräknad «Gul»), KS, 2020-09-15, § 12: Branden.',
    );
    expect(made.overrides.result?.overrides[0]).toMatchObject({ madeOn: '88 %', flag: null });

    const lower = [elbilar('minst 50 st', '', '44 st', ''), nöjda('', '84 %', '')];
    const flagged = run(lower, '2020-09-17T08:30');
    const flag = 'Bedömningen gjordes på ett annat utfall (88 %, nu 84 %).';
    expect(flagged.overrides.result?.overrides[0]).toMatchObject({ status: 'green', flag });
    expect(flagged.overrides.issues.map(({ code }) => code)).toEqual(['override-outdated']);
    // Still so however many runs come after.
    expect(run(lower, '2020-09-18T08:30').overrides.result?.overrides[0]?.flag).toBe(flag);
    const lowest = [elbilar('minst 50 st', '', '44 st', ''), nöjda('', '70 %', '')];
    expect(run(lowest, '2020-09-19T08:30').overrides.result?.overrides[0]?.flag).toContain('(88 %, nu 70 %)');
    expect(run(START, '2020-09-20T08:30').overrides.result?.overrides[0]?.flag).toBeNull();
  });

  const made = (...more: CellSpec[]): CellSpec[] => [T2, '', 'Andel nöjda', 'Grön', ...more];
  const OUTCOME_FLAG = 'Bedömningen gjordes på ett annat utfall (88 %, nu 84 %).';
  it.each([
    [
      '§ och datum fylls i när protokollet är justerat',
      made('Branden', 'KS'),
      made('Branden', 'KS', '2020-09-15', '§ 12'),
    ],
    ['motiveringen rättas', made('Brannden', 'KS'), made('Branden.', 'KS')],
    ['organet skrivs ut', made('Branden', 'KS'), made('Branden', 'Kommunstyrelsen')],
    [
      'motiveringen har citattecken och kolon',
      made('Se «Rapport»: s. 5', 'KS: au'),
      made('Se: «annat»', 'KS: au'),
    ],
  ])('minns utfallet bakom bedömningen när %s', (_what, before, after) => {
    const book = createBook();
    const run = (goals: readonly Row[], override: Row) =>
      book.run({ goals, overrides: [override], period: T2, now: '2020-09-16T08:30' }).overrides.result;
    run(START, before);
    const lower = [elbilar('minst 50 st', '', '44 st', ''), nöjda('', '84 %', '')];
    const later = run(lower, after)?.overrides[0];
    expect(later).toMatchObject({ madeOn: '88 %', flag: OUTCOME_FLAG });
    expect(run(lower, after)?.overrides[0]).toEqual(later);
  });

  it.each([
    ['en annan dag', made('Branden', 'KS', '2020-09-15'), made('Branden', 'KS', '2020-09-16')],
    ['ett annat organ', made('Branden', 'KS'), made('Branden', 'KF')],
    ['en annan status', made('Branden', 'KS'), [T2, '', 'Andel nöjda', 'Röd', 'Branden', 'KS']],
    ['dagens utfall i egen cell', made('Branden', 'KS'), made('Branden', 'KS', '', '', '84 %')],
  ])('är en ny bedömning på dagens utfall med %s', (_what, before, after) => {
    const book = createBook();
    const run = (goals: readonly Row[], override: Row) =>
      book.run({ goals, overrides: [override], period: T2, now: '2020-09-16T08:30' }).overrides.result;
    run(START, before);
    const lower = [elbilar('minst 50 st', '', '44 st', ''), nöjda('', '84 %', '')];
    expect(run(lower, after)?.overrides[0]).toMatchObject({ madeOn: '84 %', flag: null });
  });

  it.each([
    [
      'målvärdet',
      [
        elbilar('minst 50 st', '', '44 st', ''),
        ['Trygg kommun', '', 'Andel nöjda', 'minst 98 %', '', '88 %', ''],
      ],
      {},
      'Bedömningen gjordes på ett annat målvärde (minst 90 %, nu minst 98 %).',
    ],
    [
      'reglerna',
      START,
      { rules: 'strikt' },
      'Bedömningen gjordes på en annan beräknad status (Gul, nu Röd).',
    ],
  ] as const)(
    'flaggas när %s bakom den är annat, också med utfallet i egen cell',
    (_what, goals, more, flag) => {
      for (const cell of ['', '88 %', { value: 0.88, format: '0%' }]) {
        const book = createBook();
        const overrides = [made('Branden', 'KS', '', '', cell)];
        const run = (given: Partial<Given>) =>
          book.run({ goals: START, overrides, period: T2, now: '2020-09-16T08:30', ...given });
        expect(run({}).overrides.result?.overrides[0]?.flag).toBeNull();
        expect(run({}).isWritten).toBe(false);
        expect(run({ goals, ...more }).overrides.result?.overrides[0]?.flag).toBe(flag);
        expect(run({ goals, ...more }).isWritten).toBe(false);
      }
    },
  );

  it('minns den beräknade statusen bakom en bedömning av målet och av helheten', () => {
    const book = createBook();
    const overrides = [
      [T2, 'Trygg kommun', '', 'Röd', 'Branden', 'KS', '', ''],
      [T2, '', '', 'Gul', 'I stort', 'KF', '', ''],
    ];
    const run = (goals: readonly Row[]) =>
      book.run({ goals, overrides, period: T2, now: '2020-09-16T08:30' }).overrides.result?.overrides;
    expect(run(START)?.map(({ flag }) => flag)).toEqual([null, null]);
    const better = [elbilar('minst 50 st', '', '44 st', ''), nöjda('', '95 %', '')];
    expect(run(better)?.map(({ flag }) => flag)).toEqual([
      'Bedömningen gjordes på en annan beräknad status (Gul (0 gröna, 1 gul, 0 röda, 0 ej bedömda), nu Grön (1 grön, 0 gula, 0 röda, 0 ej bedömda)).',
      'Underlaget har ändrats sedan bedömningen: då Gul (0 gröna, 1 gul, 1 röd, 0 ej bedömda), nu Gul (1 grön, 0 gula, 1 röd, 0 ej bedömda).',
    ]);
  });

  it('jämförs inte med en lagrad bedömning som har ändrats', () => {
    const input = followUpInput({ goals: START, headings: HEADINGS, period: T2, now: '2020-09-16T08:30' });
    const told = { forecast: null, overrides: null };
    const { rounds } = finish(findChanges(input, [], told));
    const edited = writtenCells(rounds).map((row) =>
      row.map((value) => (value === '44 st' ? '49 st' : value)),
    );
    const found = finish(findChanges(input, readBack(edited).rounds, told));
    expect(found.changes.sinceRun).toBeNull();
    expect(found.rounds).toHaveLength(2);
    expect(writtenCells(found.rounds).flat()).toContain('49 st');
    expect(finish(findChanges(input, found.rounds, told)).rounds).toEqual(found.rounds);
  });
});

const outcome = fc.constantFrom('', '44 st', '60 st', '48 st', 'Uppgift saknas', '50 st');
const measure = fc.record({
  goal: fc.constantFrom('Grön kommun', 'Trygg kommun'),
  name: fc.constantFrom('Antal elbilar', 'Antal cyklar', 'Antal träd'),
  target: fc.constantFrom('minst 50 st', 'högst 45 st'),
  outcomes: fc.tuple(outcome, outcome),
});
const measures = fc.array(measure, { minLength: 1, maxLength: 6 });
const rowsOf = (
  list: readonly { goal: string; name: string; target: string; outcomes: readonly string[] }[],
) => list.map(({ goal, name, target, outcomes }): Row => [goal, '', name, target, ...outcomes, '1 st']);

describe('Sedan sist, lagar', () => {
  it('två körningar efter varandra säger detsamma och lagrar inget nytt', () => {
    const runs = fc.array(fc.tuple(measures, fc.constantFrom(T1, T2, '2020')), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(runs, (given) => {
        const book = createBook();
        given.forEach(([list, period], index) => {
          const goals = rowsOf(list);
          const first = book.run({ goals, period, now: `2021-01-1${String(index)}T08:00` });
          const second = book.run({ goals, period, now: `2021-02-1${String(index)}T08:00` });
          expect(second.changes).toEqual(first.changes);
          expect(second.isWritten).toBe(false);
          expect(second.rounds.filter((round) => round.period === period).length).toBeLessThanOrEqual(2);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('radernas ordning spelar ingen roll', () => {
    const shuffled = measures.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const book = createBook();
        book.run({ goals: rowsOf(list), period: T2, now: '2020-09-15T08:30' });
        const moved = book.run({ goals: rowsOf(other), period: T2, now: '2020-09-16T08:30' });
        expect(moved.isWritten).toBe(false);
        expect(moved.changes.sinceRun).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('en samlad bedömning ändrar aldrig den beräknade', () => {
    const override = fc.tuple(
      fc.constantFrom('', 'Grön kommun', 'Trygg kommun'),
      fc.constantFrom('', 'Antal elbilar', 'Antal cyklar'),
      fc.constantFrom('Grön', 'Gul', 'Röd', 'Ej bedömd', 'Blå', ''),
      fc.constantFrom('Skäl', ''),
      fc.constantFrom('KS', ''),
      fc.constantFrom('', '2021-01-10', '2021-01-11'),
    );
    const given = fc.tuple(measures, fc.array(override, { maxLength: 4 }));
    fc.assert(
      fc.property(given, ([list, rows]) => {
        const goals = rowsOf(list);
        const run = { goals, headings: HEADINGS, period: '2020' };
        const input = followUpInput({ ...run, overrides: rows.map((row) => ['2020', ...row]) });
        const before = structuredClone(input.result);
        const { result } = finish(applyOverrides(input, []));
        expect(input.result).toEqual(before);
        expect(input.result).toEqual(followUpInput(run).result);
        for (const { calculated, index, reason, body } of result?.overrides ?? []) {
          if (index !== null) expect(calculated).toBe(input.result.assessments[index]?.status);
          expect([reason, body]).not.toContain('');
        }
        const counts = result?.total.counts;
        const sum = counts === undefined ? 0 : counts.green + counts.yellow + counts.red + counts.unrated;
        expect(sum).toBe(input.result.assessments.length);
      }),
      { numRuns: 80 },
    );
  });
});
