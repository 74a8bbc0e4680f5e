// Cells of the column «Agenda 2030»: which goals they name, and what is asked about.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGENDA_GOALS } from '../../../lib/swedish/agenda-goals.ts';
import { parseAgenda, type AgendaCell } from '../../../lib/swedish/parse-agenda.ts';

type Case = readonly [
  cell: AgendaCell['value'],
  expected: readonly number[] | 'fråga',
  why: string,
  format?: string,
];

const ALL = AGENDA_GOALS.map(({ number }) => number);

const CASES: readonly Case[] = [
  [null, [], 'tom'],
  ['', [], 'tom text'],
  ['–', [], 'ett streck är inget mål'],
  ['Nej', [], 'inget mål'],
  ['3', [3], 'ett nummer som text'],
  [3, [3], 'ett nummer som tal'],
  ['3, 4 och 11', [3, 4, 11], 'en uppräkning'],
  ['3;4', [3, 4], 'semikolon'],
  ['3,4', [3, 4], 'som text är kommat en uppräkning'],
  ['3/4', [3, 4], 'snedstreck'],
  ['11, 3, 3', [3, 11], 'ordning och upprepning spelar ingen roll'],
  ['3\n4', [3, 4], 'radbrytning'],
  ['Mål 13', [13], 'ordet mål'],
  ['Mål 3 och mål 4', [3, 4], 'två gånger mål'],
  ['Agenda 2030: mål 8', [8], 'årtalet i namnet är inget mål'],
  ['SDG 5', [5], 'engelsk förkortning'],
  ['3–5', [3, 4, 5], 'från och till'],
  ['8 Anständiga arbetsvillkor …', [8], 'namnet avkortat'],
  ['8. Anständiga arbetsvillkor och ekonomisk tillväxt', [8], 'nummer och namn'],
  ['Mål 3 God hälsa och välbefinnande', [3], 'mål, nummer och namn'],
  ['3: hälsa', [3], 'ett ord ur namnet'],
  ['God hälsa och välbefinnande', [3], 'namnet utan nummer'],
  ['Hållbar industri, innovationer och infrastruktur, Jämställdhet', [5, 9], 'ett namn med komma i'],
  ['God utbildning för alla; Minskad ojämlikhet', [4, 10], 'två namn'],
  ['3 God hälsa och välbefinnande, 4 God utbildning för alla', [3, 4], 'två med nummer och namn'],
  ['13.2', [13], 'ett delmål hör till sitt mål'],
  ['Delmål 16.b', [16], 'delmål med bokstav'],
  ['Alla', ALL, 'alla'],
  ['Samtliga 17 mål', ALL, 'alla, utskrivet'],
  ['18', 'fråga', 'det finns 17'],
  [0, 'fråga', 'det finns inget mål 0'],
  [2030, 'fråga', 'årtalet i agendan'],
  [3.4, 'fråga', 'Excel kan ha gjort 3 och 4 till ett tal'],
  [43894, 'fråga', 'Excel kan ha gjort 3/4 till ett datum', 'd/m'],
  ['3.11', 'fråga', 'något sådant delmål finns inte'],
  ['5–3', 'fråga', 'baklänges'],
  ['4 God hälsa och välbefinnande', 'fråga', 'numret och namnet säger olika'],
  ['3 Barn och unga', 'fråga', 'något annat än målets namn'],
  ['Bidrar till hållbarhet', 'fråga', 'inget mål alls'],
  ['Mål', 'fråga', 'vilket?'],
  [true, 'fråga', 'ett kryss säger inte vilket mål'],
  [{ error: '#N/A' }, 'fråga', 'ett fel'],
];

test.each(CASES.map(([value, expected, why, format = 'General']) => ({ value, expected, why, format })))(
  '$value ger $expected ($why)',
  ({ value, expected, format: numberFormat }) => {
    const reading = parseAgenda({ value, numberFormat });
    expect(reading.kind === 'ask' ? 'fråga' : reading.goals).toEqual(expected);
    if (reading.kind === 'ask') expect(reading.question).toMatch(/\.$/u);
  },
);

describe('frågor', () => {
  test('ett tal som kan vara två mål får ett förslag', () => {
    const reading = parseAgenda({ value: 3.4, numberFormat: 'General' });
    expect(reading).toEqual({
      kind: 'ask',
      question:
        'Talet 3,4 kan betyda mål 3 och 4, eller ett delmål under mål 3. Skriv «3 och 4» eller «3» som text.',
      suggestion: '3 och 4',
    });
  });
});

describe('lagar', () => {
  const some = fc.uniqueArray(fc.constantFrom(...ALL), { minLength: 1 });
  const between = fc.constantFrom(', ', '; ', ' och ', '/', '\n', ' samt ');
  const asWritten = (number: number, way: number): string =>
    [String(number), `Mål ${String(number)}`, AGENDA_GOALS[number - 1]?.name ?? ''][way] ?? '';

  test('mål som skrivs med nummer, ord eller namn läses tillbaka', () => {
    fc.assert(
      fc.property(
        some,
        between,
        fc.array(fc.nat(2), { minLength: 17, maxLength: 17 }),
        (numbers, sign, ways) => {
          const value = numbers.map((number, at) => asWritten(number, ways[at] ?? 0)).join(sign);
          expect(parseAgenda({ value, numberFormat: 'General' })).toEqual({
            kind: 'goals',
            goals: [...numbers].sort((a, b) => a - b),
          });
        },
      ),
    );
  });

  test('inget innehåll kastar, och bara mål 1–17 kommer ut', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(value, fc.constantFrom('General', '0', 'd/m', '0%', ';;;'), (content, numberFormat) => {
        const reading = parseAgenda({ value: content, numberFormat });
        if (reading.kind === 'goals') expect(reading.goals.every((goal) => ALL.includes(goal))).toBe(true);
      }),
    );
  });
});
