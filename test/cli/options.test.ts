// From arguments to commands: spellings, values, and every fault in Swedish.
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/cli/parse-period.ts';
import { parseCommand, type JudgeFileOptions } from '../../src/cli/options.ts';

function judging(...args: string[]): JudgeFileOptions {
  const command = parseCommand(['bedom', ...args]);
  if (!command.ok) throw new Error(command.failure.text);
  if (command.value.kind !== 'judge') throw new Error(command.value.kind);
  return command.value.options;
}

function fault(...args: string[]): string {
  const command = parseCommand(args);
  return command.ok ? 'gick bra' : command.failure.text;
}

describe('valen till bedom', () => {
  test('utan val: exemplet, senaste perioden, och det som arbetsboken är inställd på', () => {
    expect(judging()).toEqual({
      input: null,
      output: null,
      replace: false,
      json: null,
      period: null,
      ruleSet: null,
      strict: null,
      explanations: null,
      followUp: null,
      dryRun: false,
    });
  });

  test('alla val, i vilken ordning som helst', () => {
    const args = ['--json=r.json', '--regler', '91-99', 'a b.xlsx', '--ersätt', '--ut', 'ut.xlsx'];
    const { ruleSet, ...options } = judging(...args, '--period', '2020-t2', '--torrkör', '--strikt');
    expect(ruleSet).toEqual({ kind: 'preset', id: '91-99' });
    expect(options).toEqual({
      input: 'a b.xlsx',
      output: 'ut.xlsx',
      replace: true,
      json: 'r.json',
      period: '2020-T2',
      strict: true,
      explanations: null,
      followUp: null,
      dryRun: true,
    });
  });

  test.each([
    ['--torrkor', 'utan prickar'],
    ['--torrkör'.normalize('NFD'), 'uppdelat ö, som macOS skriver'],
    ['--TORRKÖR', 'versaler'],
    ['–torrkör', 'tankstreck, som ordbehandlare skriver'],
  ])('%s: %s', (arg) => {
    expect(judging(arg).dryRun).toBe(true);
  });

  test.each([
    ['kolumn', 'column'],
    ['anteckningar', 'note'],
    ['båda', 'both'],
    ['BADA', 'both'],
  ])('--förklaringar %s', (word, place) => {
    expect(judging('--förklaringar', word).explanations).toBe(place);
    expect(judging(`--forklaringar=${word}`).explanations).toBe(place);
  });

  test.each([
    ['--uppföljning', true],
    ['--uppfoljning', true],
    ['--utan-uppföljning', false],
    ['--Utan-Uppfoljning', false],
    ['–utan-uppföljning'.normalize('NFD'), false],
  ])('%s', (arg, followUp) => {
    expect(judging(arg).followUp).toBe(followUp);
  });

  test('--antaganden är motsatsen till --strikt', () => {
    expect(judging('--antaganden').strict).toBe(false);
    expect(judging('--strikt').strict).toBe(true);
  });

  test('värdet till ett val ändras inte', () => {
    const name = 'Mål.xlsx'.normalize('NFD');
    expect(judging('--ut', name).output).toBe(name);
    expect(judging(`--ut=${name}`, name)).toMatchObject({ output: name, input: name });
  });

  test('efter -- är allt filnamn', () => {
    expect(judging('--', '--ut').input).toBe('--ut');
    expect(judging('--', '--ersatt').input).toBe('--ersatt');
  });

  test.each([
    [['bedom', '--ut'], 'Valet --ut behöver ett värde efter sig: --ut Bedömd.xlsx.'],
    [['bedom', '--ut', '--torrkör'], 'Valet --ut behöver ett värde'],
    [['bedom', '--period', ''], 'Valet --period behöver ett värde'],
    [['bedom', '--torrkör=ja'], 'tar inget värde'],
    [['bedom', '--period', '2019', '--period', '2020'], 'står två gånger'],
    [['bedom', '--utan'], 'Valet --utan finns inte; de som finns är --ut,'],
    [['bedom', '-x'], 'Valet -x finns inte'],
    [['bedom', 'Mål', '2020.xlsx'], 'citattecken'],
    [['bedom', ''], 'namn är tomt'],
    [['bedom', '--regler', '85'], '«85» finns inte; de som finns är 90 ('],
    [['bedom', '--förklaringar', 'rutor'], 'ange kolumn, anteckningar eller båda'],
    [['bedom', '--strikt', '--antaganden'], 'säger emot varandra'],
    [['bedom', '--uppföljning', '--utan-uppföljning'], 'säger emot varandra'],
    [['döm'], 'Kommandot «döm» finns inte'],
    [['constructor'], 'Kommandot «constructor» finns inte'],
    [['bedom', '--constructor'], 'Valet --constructor finns inte'],
    [['Mål.xlsx'], 'malljus bedom Mål.xlsx'],
  ])('%j: %s', (args, text) => {
    expect(fault(...args)).toContain(text);
  });
});

describe('perioden', () => {
  test.each([
    ['2020', '2020'],
    ['2020-T1', '2020-T1'],
    ['T2 2020', '2020-T2'],
    ['t2', '--T2'],
    ['2020-Q3', '2020-Q3'],
    ['augusti 2020', '2020-08'],
    ['31/8 2020', '2020-08-31'],
    ['delår per 31 augusti 2020', '2020-08-31'],
    ['Delår per den 30 april 2020', '2020-04-30'],
    ['per 15 oktober 2020', '2020-10-15'],
    ['31 augusti 2020', '2020-08-31'],
    ['delår 1 2020', '2020-T1'],
    ['delår 2 2020', '2020-T2'],
    ['andra delåret 2020', '2020-T2'],
    ['delår 2 (31 augusti 2020)', '2020-T2'],
    ['helår 2020', '2020'],
    ['hela året 2020', '2020'],
    ['år 2020', '2020'],
    ['bokslut 2020', '2020'],
  ])('%s är %s', (text, period) => {
    expect(parsePeriod(text)).toEqual({ ok: true, value: period });
  });

  test.each([
    ['2020-T4', 'det fjärde tertialet finns inte'],
    ['2020-Q5', 'det femte kvartalet finns inte'],
    ['2020-02-30', 'dagen finns inte'],
    ['2020-13', 'den trettonde månaden finns inte'],
    ['2019-2022', 'en mandatperiod är ingen period att bedöma'],
    ['2019 2020', 'två år är inte en period'],
    ['20', 'inget år'],
    ['i år', 'inget årtal'],
    ['utfall 2020', 'mer än en period'],
    ['delår 31 april 2020', 'dagen finns inte'],
  ])('%s går inte: %s', (text) => {
    const period = parsePeriod(text);
    expect(period.ok ? period.value : period.failure.text).toMatch(/^Perioden «.*» .*Skriv ett år \(2020\)/);
  });

  test('för en dag som inte finns nämns de närmaste som gör det', () => {
    const period = parsePeriod('delår per 31 april');
    expect(period.ok ? period.value : period.failure.text).toContain('Menas 30 april eller 1 maj?');
  });
});
