// Which measures a name in a register means: by name, never by likeness.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../lib/model/steps.ts';
import { createMeasureFinder } from '../../../lib/rules/measure-finder.ts';
import { nameKey } from '../../../lib/rules/name-key.ts';

const finderOf = (names: readonly string[]) => finish(createMeasureFinder(names, (name) => [name]));

describe('mätvärdet som ett namn menar', () => {
  test.each<[readonly string[], string, readonly string[], string]>([
    [
      ['Andel nöjda', 'Andel nöjda elever'],
      'Andel nöjda',
      ['Andel nöjda'],
      'hela namnet, inte början av ett annat',
    ],
    [['Andel nöjda'], ' «andel  NÖJDA». ', ['Andel nöjda'], 'skiftläge, blanksteg och tecken runt om'],
    [
      ['Andel trygga – kvinnor'],
      'Andel trygga - kvinnor',
      ['Andel trygga – kvinnor'],
      'ett streck är ett streck',
    ],
    [['Elbilar', 'Elbilar (%)'], 'Elbilar (%)', ['Elbilar (%)'], 'det som är skrivet så, när båda finns'],
    [['Elbilar', 'Elbilar (%)'], 'elbilar', ['Elbilar'], 'och det andra'],
    [['Elbilar (%)'], 'Elbilar', ['Elbilar (%)'], 'tecken runt om skiljer inte när bara det ena finns'],
    [['Andel nöjda', 'Andel nöjda'], 'Andel nöjda', ['Andel nöjda', 'Andel nöjda'], 'alla som heter så'],
    [['Andel nöjda'], 'Andel nöjd', [], 'ett namn som bara liknar är ett annat'],
    [['Sjukfrånvaro'], 'Sjukfrånvaro (SN)', [], 'ett tillägg gör det till ett annat'],
    [['Andel nöjda'], '', [], 'inget namn'],
  ])('%j: «%s» är %j (%s)', (names, wanted, expected) => {
    expect(finderOf(names).named(wanted)).toEqual(expected);
  });

  test('ett namn som liknar erbjuds bara', () => {
    const finder = finderOf(['Andel nöjda elever', 'Sjukfrånvaro']);
    expect(finder.named('Sjukfrånvro')).toEqual([]);
    expect([finder.nearest('Sjukfrånvro'), finder.nearest('Våldsbrott')]).toEqual(['Sjukfrånvaro', null]);
  });

  test('något med två namn nås på båda, och det första erbjuds', () => {
    const finder = finish(createMeasureFinder([7], () => ['Sjukfrånvaro', 'Sjukfrånvaro (Socialnämnden)']));
    expect(finder.named('sjukfrånvaro (socialnämnden)')).toEqual([7]);
    expect(finder.named('Sjukfrånvaro')).toEqual([7]);
    expect(finder.nearest('Sjukfrånvro')).toBe('Sjukfrånvaro');
  });

  test('aldrig ett mätvärde vars namn skiljer sig i en bokstav eller siffra', () => {
    const name = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), name, (names, wanted) => {
        for (const found of finderOf(names).named(wanted)) expect(nameKey(found)).toBe(nameKey(wanted));
      }),
    );
  });
});
