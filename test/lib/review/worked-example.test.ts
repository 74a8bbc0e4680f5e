// The examples beside the rows: what they say at each limit, and that every colour in them is the rule's own.
import { describe, expect, test } from 'vitest';
import { presetRules } from '../../support/judge-decided.ts';
import { workedExample } from '../../../lib/review/worked-example.ts';
import { buildRules, type RowTexts } from './build-rules.ts';

function plain(text: string): string {
  return text.replace(/\u00A0/gu, ' ');
}

function example(texts: RowTexts): string {
  return plain(workedExample(buildRules({ measures: [texts] }), 'measures', 0));
}

describe('mätvärden', () => {
  test.each<readonly [string, RowTexts, string]>([
    [
      'en andel av målvärdet',
      { yellow: 'minst 90 % av målvärdet' },
      'Målvärde minst 80 %: 80,0 % grönt, 79,9 % gult, 72,0 % gult, 71,9 % rött.',
    ],
    ['uppnått eller inte', {}, 'Målvärde minst 80 %: 80,0 % grönt, 79,9 % rött.'],
    [
      'hela procent',
      { yellow: 'uppfyllelsen avrundad till hela procent minst 91 %' },
      'Målvärde minst 80 %: 80,0 % grönt, 79,9 % gult, 72,4 % gult, 72,3 % rött.',
    ],
    [
      'ett hål syns',
      { yellow: 'minst 91 % av målvärdet', red: 'under 90 % av målvärdet' },
      'Målvärde minst 80 %: 80,0 % grönt, 79,9 % gult, 72,8 % gult, 72,7 % ingen färg, 72,0 % ingen färg, 71,9 % rött.',
    ],
    [
      'över målvärdet',
      { yellow: 'högst 5 dagar över målvärdet' },
      'Målvärde högst 80 dagar: 80,0 dagar grönt, 80,1 dagar gult, 85,0 dagar gult, 85,1 dagar rött.',
    ],
    [
      'intervall på båda sidor',
      { applies: 'slag: intervall', yellow: 'högst 2 från målvärdet' },
      'Målvärde mellan 20 och 40 %: 17,9 % rött, 18,0 % gult, 19,9 % gult, 20,0 % grönt, 40,0 % grönt, 40,1 % gult, 42,0 % gult, 42,1 % rött.',
    ],
    [
      'hela platser',
      { applies: 'slag: placering', yellow: 'högst 5 över målvärdet' },
      'Målvärde plats 10 eller bättre: plats 10 grönt, plats 11 gult, plats 15 gult, plats 16 rött.',
    ],
    [
      'en del av vägen',
      { applies: 'slag: förändring med storlek', yellow: 'minst halva vägen från utgångsvärdet' },
      'Målvärde minst 80 %, utgångsvärdet 60 %: 80,0 % grönt, 79,9 % gult, 70,0 % gult, 69,9 % rött.',
    ],
    [
      'stå stilla',
      { applies: 'slag: förändring utan storlek', yellow: 'oförändrat' },
      'Målvärde «öka», utgångsvärdet 80 %: 80,1 % grönt, 80,0 % gult, 79,9 % rött.',
    ],
    [
      'en formel',
      { yellow: '= utfall >= 0,85 * målvärde' },
      'Målvärde minst 80 %: 80,0 % grönt, 79,9 % gult, 68,0 % gult, 67,9 % rött.',
    ],
  ])('%s', (_, texts, expected) => {
    expect(example(texts)).toBe(expected);
  });

  test('en rad för flera slag har ett exempel för varje', () => {
    const texts = { applies: 'slag: placering, intervall' };
    expect(example(texts)).toBe(
      'Målvärde mellan 20 och 40 %: 19,9 % rött, 20,0 % grönt, 40,0 % grönt, 40,1 % rött. Målvärde plats 10 eller bättre: plats 10 grönt, plats 11 rött.',
    );
  });
});

test('aktiviteter: varje läge', () => {
  const rules = presetRules('90');
  expect(workedExample(rules, 'activities', 0)).toBe(
    'Genomförd i tid grönt, genomförd för sent gult, påbörjad gult, påbörjad men inte klar efter slutdatum rött, inte påbörjad rött, avbruten rött.',
  );
});

test('sammanvägning: tio delar, en sämre i taget', () => {
  const rules = presetRules('90');
  expect(plain(workedExample(rules, 'rollUps', 0))).toBe(
    '10 delar: 8 gröna och 2 gula ger grönt, 7 gröna och 3 gula ger gult, 9 gröna och 1 röd ger gult, 5 gröna och 5 röda ger gult, 4 gröna och 6 röda ger rött.',
  );
});

test('en rad som inte finns har inget exempel', () => {
  expect(workedExample(buildRules({}), 'measures', 7)).toBe('');
});
