// Case tables of phrases for aktiviteter.
import { describe, expect, it } from 'vitest';
import type { ActivityLine } from '../../../../lib/model/condition.ts';
import { parseActivityPhrase } from '../../../../lib/rules/phrases/index.ts';

const CASES: readonly (readonly [
  why: string,
  lines: readonly ActivityLine[],
  wordings: readonly string[],
])[] = [
  [
    'klar i tid',
    ['doneInTime'],
    [
      ...[
        'genomförd senast slutdatum',
        'Genomförd senast slutdatum.',
        'genomförd i tid',
        'klar i tid',
        'klar i rätt tid',
      ],
      ...[
        'aktiviteten är genomförd i tid',
        'genomförd före slutdatum',
        'slutförd inom utsatt tid',
        'genomförd enligt tidplan',
      ],
      ...[
        'klar senast på slutdatum',
        'färdig innan slutdatumet',
        'genomförd och inte försenad',
        'genomförd utan försening',
      ],
    ],
  ],
  [
    'klar för sent',
    ['doneLate'],
    [
      'genomförd efter slutdatum',
      'försenad men klar',
      'klar men försenad',
      'klar för sent',
      'genomförd för sent',
      'genomförd men inte i tid',
      'slutförd efter utsatt tid',
      'genomförd med försening',
    ],
  ],
  [
    'klar, när det än var',
    ['doneInTime', 'doneLate'],
    [
      'genomförd',
      'klar',
      'Aktiviteten är genomförd',
      'helt genomförd',
      'slutförd',
      'genomförd i tid eller för sent',
      'genomförd oavsett när',
      'avslutad',
    ],
  ],
  [
    'pågår, vad slutdatum än är',
    ['underWay', 'underWayAfterDate'],
    [
      'påbörjad',
      'pågår',
      'aktiviteten pågår',
      'påbörjats',
      'har påbörjats',
      'pågående',
      'startad',
      'påbörjad men inte klar',
      'delvis genomförd',
      'påbörjad, men inte genomförd',
    ],
  ],
  [
    'pågår inom tiden',
    ['underWay'],
    [
      'påbörjad och slutdatum har inte passerat',
      'påbörjad och slutdatum inte passerat',
      'påbörjad och slutdatum ej passerat',
      'påbörjad men inte försenad',
      'pågår enligt plan',
      'pågår inom tiden',
      'pågår enligt tidplanen',
      'pågår och slutdatumet har inte passerats',
    ],
  ],
  [
    'pågår för länge',
    ['underWayAfterDate'],
    [
      'pågår efter slutdatum',
      'påbörjad men försenad',
      'påbörjad men slutdatum har passerat',
      'pågår trots att slutdatum har passerat',
      'försenad och pågår',
      'försenad men inte klar',
    ],
  ],
  [
    'inte börjat',
    ['notBegun'],
    [
      'inte påbörjad',
      'ej påbörjad',
      'inte ännu påbörjad',
      'har inte påbörjats',
      'aktiviteten är inte startad',
      'planerad',
    ],
  ],
  ['avbruten', ['cancelled'], ['avbruten', 'inställd', 'avbrutits', 'struken', 'aktiviteten är nedlagd']],
  [
    'allt utom klar',
    ['underWay', 'underWayAfterDate', 'notBegun', 'cancelled'],
    ['inte genomförd', 'ej genomförd', 'inte klar', 'har inte genomförts'],
  ],
  [
    'eller lägger ihop, i bestämd ordning',
    ['notBegun', 'cancelled'],
    [
      'inte påbörjad eller avbruten',
      'avbruten eller inte påbörjad',
      'avbruten, inställd eller inte påbörjad',
      'inte påbörjad, avbruten',
    ],
  ],
  [
    'eller lägger ihop',
    ['doneLate', 'underWay'],
    [
      'genomförd efter slutdatum eller påbörjad och slutdatum inte passerat',
      'försenad men klar eller pågår inom tiden',
    ],
  ],
  [
    'samma läge två gånger',
    ['doneInTime', 'doneLate'],
    ['genomförd eller klar', 'genomförd i tid eller genomförd'],
  ],
];

describe('fraser för aktiviteter som läses', () => {
  for (const [why, lines, wordings] of CASES)
    it.each(wordings)(`${why}: «%s»`, (wording) => {
      expect(parseActivityPhrase(wording)).toEqual({ ok: true, value: { kind: 'lines', lines } });
    });
  it.each(['i övrigt', 'annars', 'övriga fall'])('allt som är kvar: «%s»', (wording) => {
    expect(parseActivityPhrase(wording)).toEqual({ ok: true, value: { kind: 'otherwise' } });
  });
  it.each(['används inte', 'gult används inte', '–'])('färgen finns inte: «%s»', (wording) => {
    expect(parseActivityPhrase(wording)).toEqual({ ok: true, value: { kind: 'never' } });
  });
});

const REFUSED: readonly (readonly [why: string, wording: string, suggestion: string | undefined])[] = [
  ['tom cell', '', undefined],
  ['en aktivitet har ett läge i taget', 'genomförd och påbörjad', 'genomförd eller påbörjad'],
  ['klar eller pågår?', 'försenad', 'genomförd efter slutdatum eller pågår efter slutdatum'],
  ['klar eller pågår?', 'i tid', 'genomförd senast slutdatum'],
  ['vad är inte i tid?', 'inte genomförd i tid', 'genomförd efter slutdatum eller pågår efter slutdatum'],
  ['slarvfel', 'genmförd senats slutdatum', 'genomförd senast slutdatum'],
  ['slarvfel', 'påbörgad', 'påbörjad'],
  ['ett datum hör hemma i planen', 'genomförd senast 2020-12-31', 'genomförd senast slutdatum'],
  ['vilande är två lägen', 'vilande', 'påbörjad eller inte påbörjad'],
  [
    'passerat datum är inget läge',
    'slutdatum passerat och inte genomförd',
    'pågår efter slutdatum eller inte påbörjad',
  ],
  ['långt från alla fraser', 'återrapporterad', undefined],
  ['långt från alla fraser', 'skjuts upp till nästa år', undefined],
  ['i övrigt står ensamt', 'avbruten eller i övrigt', undefined],
  ['formler gäller mätvärden', '= utfall > 3', undefined],
];

describe('fraser för aktiviteter som inte läses', () => {
  it.each(REFUSED)('%s: «%s»', (_, wording, suggestion) => {
    const reading = parseActivityPhrase(wording);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.text).toMatch(/^\S.*[.?]$/u);
    expect(reading.suggestion).toBe(suggestion);
  });
});
