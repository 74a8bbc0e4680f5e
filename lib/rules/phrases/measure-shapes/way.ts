// How much of the way from utgångsvärde to målvärde has been gone.
import type { MeasureCondition } from '../../../model/condition.ts';
import { percentText } from '../figure-text.ts';
import type { Figure } from '../lex.ts';
import type { Shape } from '../shape.ts';
import { contrary, type Meaning } from './conditions.ts';

const HALF: Figure = { value: 50, unit: '%' };
const FROM = '(från @start)? (till|mot)? @mål?';

function gone({ value }: Figure): Meaning {
  if (value > 0 && value < 100) return { kind: 'wayFromBaseline', percent: value };
  if (value === 100)
    return {
      refused: 'Hela vägen från utgångsvärdet är detsamma som att målvärdet är uppnått.',
      suggestion: 'målvärdet uppnått',
    };
  return { refused: 'Hur stor del av vägen som är gången skrivs som en procent mellan 0 och 100.' };
}

export const WAY_SHAPES: readonly Shape<MeasureCondition>[] = [
  {
    says: [
      `@utfall? @når? @minst {percent} av? @väg ${FROM}`,
      `@utfall? @når? @minst {percent} av? @väg mellan @start och @mål`,
      `{percent} eller @mer av @väg ${FROM}`,
      `{percent} av @väg eller @mer ${FROM}`,
    ],
    means: gone,
    offer: 'minst {percent} av vägen från utgångsvärdet',
  },
  { says: [`@utfall? @når? @minst halvvägs ${FROM}`], means: () => gone(HALF) },
  {
    says: [
      `@utfall? @når? (@under|inte @minst) {percent} av? @väg ${FROM}`,
      `@utfall? @når? @under {percent} av? @väg mellan @start och @mål`,
    ],
    means: (figure) => contrary(gone(figure)),
    offer: 'mindre än {percent} av vägen från utgångsvärdet',
  },
  { says: [`@utfall? (@under|inte) halvvägs ${FROM}`], means: () => contrary(gone(HALF)) },
  {
    says: [`@utfall? (kommit|nått)? @över? halvvägs ${FROM}`],
    means: () => ({
      refused: 'Gränsen själv räknas med; skriv «minst» så att den är tydlig.',
      suggestion: 'minst halva vägen från utgångsvärdet',
    }),
  },
  {
    says: [`@utfall? @över? {percent} av? @väg ${FROM}`],
    means: ({ value }) => ({
      refused: 'Gränsen själv räknas med; skriv «minst» så att den är tydlig.',
      suggestion: `minst ${percentText(value)} av vägen från utgångsvärdet`,
    }),
  },
];
