// How every explanation ends, and that it is known again whoever's rules judged.
import { expect, test } from 'vitest';
import { SOURCE_ENDING, sourceText } from '../../../lib/assess/source-text.ts';
import { readsLikeExplanation } from '../../../lib/plan/written-text.ts';

test.each([
  ['90', 7, true, 'Regel 90, rad 7.'],
  ['R1 i 80', 5, false, 'Rad 5, efter regel R1 i 80.'],
  ['R2 i bladet «Bedömningsregler 2.1»', 5, false, 'Rad 5, efter regel R2 i bladet «Bedömningsregler 2.1».'],
  [null, 12, true, 'Rad 12.'],
])('regel %s, rad %i: känns igen när lagrade uppgifter är borta', (rule, row, isPreset, ending) => {
  expect(sourceText(rule, row, isPreset)).toBe(ending);
  const explanation = `Gul: 88,0 % mot minst 90 %. Gränsen för gult är 80 %. ${ending}`;
  expect(readsLikeExplanation(explanation)).toBe(true);
  expect(explanation.replace(SOURCE_ENDING, '')).toBe(
    'Gul: 88,0 % mot minst 90 %. Gränsen för gult är 80 %. ',
  );
});

test('en anteckning som en person har skrivit med samma ord är ingen förklaring', () => {
  expect(readsLikeExplanation('Gul: enligt nämnden')).toBe(false);
  expect(readsLikeExplanation('Grön: se rad 7.')).toBe(false);
});
