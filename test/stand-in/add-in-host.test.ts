// Det som tillägget får av Office runt arbetsboken: knappar, panel och egna funktioner.
import { describe, expect, test } from 'vitest';
import { openForTest } from './open-for-test.ts';

// An Error when it runs, though Microsoft's types leave that out.
function customError(code: CustomFunctions.ErrorCode, message: string): Error {
  return new CustomFunctions.Error(code, message) as unknown as Error;
}

describe('knapparna', () => {
  test('en knapp är klar när kommandot säger det', async () => {
    const standIn = openForTest();
    const done: string[] = [];
    Office.actions.associate('bedom', (event: Office.AddinCommands.Event) => {
      setTimeout(() => {
        done.push('klar');
        event.completed();
      }, 1);
    });
    await standIn.click('bedom');
    expect(done).toEqual(['klar']);
  });

  test('en knapp som inte finns, och ett kommando som går sönder', async () => {
    const standIn = openForTest();
    Office.actions.associate('trasig', () => {
      throw new Error('trasig');
    });
    await expect(standIn.click('saknas')).rejects.toThrow('saknas');
    await expect(standIn.click('trasig')).rejects.toThrow('trasig');
  });
});

test('panelen visas och döljs, och den som lyssnar får veta det', async () => {
  const standIn = openForTest();
  const seen: string[] = [];
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => seen.push(visibilityMode));
  await Office.addin.showAsTaskpane();
  expect(standIn.paneShown).toBe(true);
  await Office.addin.hide();
  expect(seen).toEqual(['Taskpane', 'Hidden']);
});

test('Office är redo, och vet var det körs', async () => {
  openForTest({ platform: 'web' });
  const info = await Office.onReady();
  expect(info).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
  expect(Office.context.displayLanguage).toBe('sv-SE');
});

describe('egna funktioner', () => {
  const echo = (...values: unknown[]): unknown => JSON.stringify(values.slice(0, -1));

  test.each([
    ['web', '[null,[[null,1]],null]'],
    ['desktop', '[0,[[0,1]],null]'],
  ] as const)('en tom cell lämnas på %s som %s', async (platform, handed) => {
    const { functions, CustomFunctions: library } = openForTest({ platform });
    (library as unknown as { associate: (id: string, run: unknown) => void }).associate('EKO', echo);
    const answer = await functions.call('EKO', [null, [[null, 1]], undefined]);
    expect(answer).toEqual({ value: handed, message: null });
  });

  test('platsen följer med, och ett fel lämnas som ett fel', async () => {
    const { functions } = openForTest();
    CustomFunctions.associate('VAR', (value: unknown, invocation: CustomFunctions.Invocation) =>
      value instanceof CustomFunctions.Error ? `${invocation.address ?? ''} ${value.code}` : 'inget fel',
    );
    expect((await functions.call('VAR', [{ error: '#N/A' }], { address: 'Mål!A1' })).value).toBe(
      'Mål!A1 #N/A',
    );
  });

  test.each<[string, () => unknown, unknown, string | null]>([
    ['ett område', () => [['Grön', null]], [['Grön', 0]], null],
    ['ett löfte', () => Promise.resolve('Grön'), 'Grön', null],
    ['inget', () => null, 0, null],
    [
      'eget fel',
      () => {
        throw customError(CustomFunctions.ErrorCode.notAvailable, 'Utfall saknas');
      },
      { error: '#N/A' },
      'Utfall saknas',
    ],
    [
      'fel utan egen text',
      () => {
        throw customError(CustomFunctions.ErrorCode.divisionByZero, 'x');
      },
      { error: '#DIV/0!' },
      null,
    ],
    [
      'vårt eget haveri',
      () => {
        throw new TypeError('x');
      },
      { error: '#VALUE!' },
      null,
    ],
  ])('en funktion som ger %s', async (_, run, value, message) => {
    const { functions } = openForTest();
    CustomFunctions.associate({ PROV: run });
    expect(await functions.call('PROV', [])).toEqual({ value, message });
  });

  test('en funktion som ingen registrerat är okänd', async () => {
    const { functions } = openForTest();
    expect(await functions.call('FINNS.EJ', [])).toEqual({ value: { error: '#NAME?' }, message: null });
  });
});
