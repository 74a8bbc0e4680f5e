// The custom functions called as Excel calls them.
import { describe, expect, test } from 'vitest';
import { CellFault, createSheet } from './sheet-host.ts';

describe('STATUS, UPPFYLLELSE och FORKLARING', () => {
  const sheet = createSheet({
    A7: { value: 0.88, format: '0%' },
    B7: { value: 'minst 90 %' },
    A8: { value: 95 },
    B8: { value: 'minst 90' },
    A9: { value: null },
    B9: { value: 'minst 90' },
    A10: { value: 0 },
    B10: { value: 'högst 3' },
  });

  test('en rad', async () => {
    expect(await sheet.call('STATUS', 'A7', 'B7')).toEqual([['Gul']]);
    expect(await sheet.call('UPPFYLLELSE', 'A7', 'B7')).toEqual([[0.978]]);
    expect(await sheet.call('FORKLARING', 'A7', 'B7')).toEqual([
      [
        'Gul: 88\u00A0% mot minst 90\u00A0%. Gränsen för gult är 81\u00A0% (90\u00A0% av målvärdet). Regel 90, rad 7.',
      ],
    ]);
  });

  test('hela området på en gång, och en tom cell är inte 0', async () => {
    expect(await sheet.call('STATUS', 'A7:A10', 'B7:B10')).toEqual([
      ['Gul'],
      ['Grön'],
      ['Ej bedömd'],
      ['Grön'],
    ]);
    const [, , [missing] = []] = (await sheet.call('FORKLARING', 'A7:A10', 'B7:B10')) as string[][];
    expect(missing).toContain('uppgift saknas');
  });

  test('samma målvärde för alla rader, skrivet i formeln', async () => {
    expect(await sheet.call('STATUS', 'A8:A9', 'minst 90')).toEqual([['Grön'], ['Ej bedömd']]);
  });

  test('en andel som inte säger något är ett fel i sin egen cell', async () => {
    const [[first], [second]] = (await sheet.call('UPPFYLLELSE', 'A8:A9', 'B8:B9')) as [[unknown], [unknown]];
    expect(first).toBe(1.056);
    expect(second).toBeInstanceOf(CellFault);
    expect((second as CellFault).message).toContain('uppgift saknas');
  });

  test('riktning, regel och utgångsvärde', async () => {
    expect(await sheet.call('STATUS', 12, 10, 'lägre är bättre', 80)).toEqual([['Gul']]);
    expect(await sheet.call('STATUS', 12, 10, 'lägre är bättre', 'strikt')).toEqual([['Röd']]);
    expect(await sheet.call('STATUS', 12, 'öka', undefined, undefined, 10)).toEqual([['Grön']]);
  });

  test('det som saknas eller inte kan läsas sägs om argumentet, inte om en kolumn', async () => {
    const asked = async (...args: readonly unknown[]): Promise<string> =>
      ((await sheet.call('FORKLARING', ...args)) as [[string]])[0][0];
    expect(await asked(12, 10, 'blå')).toContain('Vad betyder «blå» som riktning?');
    expect(await asked(12, 0)).toContain('eller ange argumentet riktning.');
    expect(await asked(12, 'öka')).toContain('Ange argumentet utgångsvärde.');
    expect(await asked(12, 'öka jämfört med föregående år', undefined, undefined, 10)).toContain(
      'Skriv målvärdet utan år',
    );
    expect(await asked(12, 'bättre än rikssnittet')).toContain('En funktion kan inte hämta det');
    expect(await asked(12, 'öka', undefined, undefined, 'blå')).toContain(
      '(«blå») kan inte läsas som ett tal',
    );
    expect(await asked(12, 'minst 10', undefined, undefined, 'blå')).toContain(
      'Utgångsvärdet «blå» kan inte läsas men behövs inte för det här målvärdet.',
    );
  });

  test('80% utan citattecken är talet 0,8: ingen färg, utan en fråga', async () => {
    expect(await sheet.call('STATUS', 'A7', 0.8)).toEqual([['Ej bedömd']]);
    expect(await sheet.call('STATUS', 'A7', '80%')).toEqual([['Grön']]);
  });

  test('regelverket är arbetsbokens när inget anges', async () => {
    const strict = createSheet({ A1: { value: 88 } }, { settings: { ruleSet: 'strikt' } });
    expect(await strict.call('STATUS', 'A1', 'minst 90')).toEqual([['Röd']]);
    expect(await strict.call('STATUS', 'A1', 'minst 90', undefined, 90)).toEqual([['Gul']]);
  });

  test('ett felvärde i utfallet ger ingen färg', async () => {
    const broken = createSheet({ A1: { value: { error: '#N/A' } }, B1: { value: 'minst 3' } });
    expect(await broken.call('STATUS', 'A1', 'B1')).toEqual([['Ej bedömd']]);
  });
});

describe.each([
  ['Windows och Mac', 0],
  ['webben', null],
] as const)('tomma celler i Excel för %s', (_, blank) => {
  const sheet = createSheet(
    { A2: { value: 0 }, B1: { value: 'högst 3' }, B2: { value: 'högst 3' } },
    { blank },
  );

  test('ett tomt utfall är inte bedömt, men 0 är ett utfall', async () => {
    expect(await sheet.call('STATUS', 'A1:A2', 'B1:B2')).toEqual([['Ej bedömd'], ['Grön']]);
  });

  test('ett tomt målvärde är inte 0', async () => {
    expect(await sheet.call('STATUS', 5, 'B3')).toEqual([['Ej bedömd']]);
  });

  test('en tom riktning är ingen riktning', async () => {
    expect(await sheet.call('STATUS', 5, 3, 'C1')).toEqual([['Grön']]);
  });

  test('en tom vikt är 1', async () => {
    const weighted = createSheet(
      { A1: { value: 'Grön' }, A2: { value: 'Röd' }, B1: { value: 3 } },
      { blank },
    );
    expect(await weighted.call('SAMMANVAG', 'A1:A2', 'poäng', 'B1:B2')).toBe('Grön');
  });
});

describe('läsningar av arbetsboken', () => {
  test('hela tal mot rena målvärden kräver ingen', async () => {
    const sheet = createSheet({ A1: { value: 95 }, A2: { value: 40 } });
    expect(await sheet.call('STATUS', 'A1:A2', 'minst 90')).toEqual([['Grön'], ['Röd']]);
    expect(sheet.readings).toEqual([]);
  });

  test('tiotusen celler räknas om med en enda läsning av ett enda område per kolumn', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => index + 1);
    const sheet = createSheet(
      Object.fromEntries(rows.map((row) => [`B${String(row)}`, { value: 'högst 3 %' }])),
    );
    const answers = await Promise.all(
      rows.map((row) => sheet.call('STATUS', `A${String(row)}`, `B${String(row)}`)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['[["Ej bedömd"]]']));
    expect(sheet.readings).toHaveLength(1);
    expect(sheet.readings[0]).toHaveLength(1);
  });

  test('när cellerna inte kan läsas ges inget svar i stället för ett fel svar', async () => {
    const sheet = createSheet({ B1: { value: 'högst 3' } }, { broken: true });
    await expect(sheet.call('STATUS', 'A1', 'B1')).rejects.toThrow('kunde inte läsas');
  });

  test('en Excel som inte säger var argumenten står får inget svar om 0', async () => {
    const sheet = createSheet({ A1: { value: 5 } }, { untold: true });
    expect(await sheet.call('STATUS', 'A1', 'högst 6')).toEqual([['Grön']]);
    await expect(sheet.call('STATUS', 'A2', 'högst 6')).rejects.toThrow('kunde inte läsas');
  });
});

describe('TOLKA', () => {
  const sheet = createSheet({
    A1: { value: 0.8, format: '0%' },
    A2: { value: 'ca 80' },
    A4: { value: 'Topp 5' },
  });

  test.each([
    ['minst 80 %', 'minst 80\u00A0%'],
    ['A1', '80\u00A0%'],
    ['A4', 'plats 5 eller bättre'],
  ])('%s', async (target, expected) => {
    expect(await sheet.call('TOLKA', target)).toEqual([[expected]]);
  });

  test('det som inte förstås blir en fråga', async () => {
    const [[asked]] = (await sheet.call('TOLKA', 'god kvalitet')) as [[string]];
    expect(asked).toMatch(/\?/u);
  });

  test('en tom cell är ett målvärde som saknas', async () => {
    const [[asked]] = (await sheet.call('TOLKA', 'A3')) as [[string]];
    expect(asked).toContain('saknas');
  });
});

describe('SAMMANVAG', () => {
  const sheet = createSheet({
    A1: { value: 'Grön' },
    A2: { value: '● Grön' },
    A3: { value: 'röd' },
    A5: { value: 'Ej bedömd' },
    A6: { value: 'Lila' },
    A7: { value: { error: '#VALUE!' } },
  });

  test.each<readonly [string, string | undefined, string, string]>([
    ['A1:A2', undefined, 'Grön', 'alla gröna'],
    ['A1:A3', undefined, 'Gul', 'två av tre gröna och en röd'],
    ['A1:A3', 'sämsta', 'Röd', 'den sämsta avgör'],
    ['A1:A3', 'majoritet', 'Grön', 'mer än hälften är gröna'],
    ['A1:A3', 'poäng', 'Gul', 'fyra poäng på tre'],
    ['A4:A5', undefined, 'Ej bedömd', 'tomma och ej bedömda räknas inte'],
    ['A1:A5', 'Sämsta', 'Röd', 'stor bokstav går bra'],
    ['A1:A3', 'strikt', 'Gul', 'ett regelverks sätt att väga samman'],
  ])('%s med %s ger %s: %s', async (area, rule, expected) => {
    expect(await sheet.call('SAMMANVAG', area, rule)).toBe(expected);
  });

  test.each([
    ['A1:A6', undefined, undefined, '«Lila» är ingen status'],
    ['A7', undefined, undefined, 'Felet #VÄRDEFEL! (#VALUE!) är ingen status'],
    ['A1:A3', 'guld', undefined, 'Regeln «guld» finns inte'],
    ['A1:A3', 'sämsta', 'B1:B3', 'Vikter används bara med regeln poäng'],
    ['A1:A3', 'poäng', 'B1:B2', 'lika stora'],
    ['A1:A3', 'poäng', 'A1:A3', 'En vikt ska vara ett tal'],
  ] as const)('%s, %s, %s: %s', async (area, rule, weights, text) => {
    await expect(sheet.call('SAMMANVAG', area, rule, weights)).rejects.toThrow(text);
  });
});

describe('argument som inte går att använda', () => {
  const sheet = createSheet({ A1: { value: 5 } });

  test.each([
    [['A1:A3', 'B1:B2'], 'olika stora'],
    [['A1', 'minst 3', undefined, '95'], 'Regelverket «95» finns inte'],
    [[undefined, 'minst 3'], 'Ange utfall'],
    [['A1', undefined], 'Ange målvärde'],
  ])('%j', async (args, text) => {
    await expect(sheet.call('STATUS', ...args)).rejects.toThrow(text);
    await expect(sheet.call('STATUS', ...args)).rejects.toMatchObject({ kind: 'invalidValue' });
  });

  test('en hel kolumn är för mycket', async () => {
    const column = Array.from({ length: 100_001 }, () => [1]);
    await expect(createSheet({}).call('STATUS', column, 'minst 3')).rejects.toThrow('högst 100');
  });
});
