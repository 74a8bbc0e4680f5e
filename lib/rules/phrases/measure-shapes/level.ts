// Limits for the outcome itself, whatever the målvärde: «utfallet minst 75 %».
import type { MeasureCondition } from '../../../model/condition.ts';
import { levelText } from '../figure-text.ts';
import type { Figure } from '../lex.ts';
import type { Refusal, Shape } from '../shape.ts';
import { outcomeAt, type Meaning } from './conditions.ts';

function between(low: Figure, high: Figure): Meaning {
  const unit = high.unit ?? low.unit;
  if (low.value >= high.value) return { refused: 'Det första talet ska vara lägre än det andra.' };
  if (low.unit !== null && low.unit !== unit) return { refused: 'Båda gränserna ska ha samma enhet.' };
  return {
    kind: 'all',
    of: [
      outcomeAt({ value: low.value, unit }, 'low', true),
      outcomeAt({ value: high.value, unit }, 'high', true),
    ],
  };
}

/** «högst 30 dagar» alone: an outcome, or a deviation. */
function withoutBasis({ value, unit }: Figure, word: string): Refusal {
  const phrase = `utfallet ${word} ${levelText(value, unit)}`;
  return {
    refused: `Skriv om talet gäller utfallet eller avvikelsen från målvärdet, till exempel «${phrase}».`,
    suggestion: phrase,
  };
}

function unclear({ value, unit }: Figure): Refusal {
  const text = levelText(value, unit);
  return {
    refused: `Skriv om utfallet ska vara minst eller högst ${text}; ett enda tal är ingen gräns.`,
    suggestion: `utfallet minst ${text}`,
  };
}

export const LEVEL_SHAPES: readonly Shape<MeasureCondition>[] = [
  {
    says: ['@utfall @minst {any}', '@utfall {any} eller @mer', '@utfall {any} och (uppåt|däröver)'],
    means: (figure) => outcomeAt(figure, 'low', true),
    offer: 'utfallet minst {any}',
  },
  {
    says: ['@utfall @högst {any}', '@utfall {any} eller @mindre', '@utfall {any} och (nedåt|därunder)'],
    means: (figure) => outcomeAt(figure, 'high', true),
    offer: 'utfallet högst {any}',
  },
  {
    says: ['@utfall @över {any}'],
    means: (figure) => outcomeAt(figure, 'low', false),
    offer: 'utfallet över {any}',
  },
  {
    says: ['@utfall @under {any}'],
    means: (figure) => outcomeAt(figure, 'high', false),
    offer: 'utfallet under {any}',
  },
  {
    says: ['@utfall mellan? {any} (och|till) {any}'],
    means: between,
    offer: 'utfallet mellan {any} och {any}',
  },
  { says: ['@utfall (lika med|bättre än|sämre än)? {any}'], means: unclear },
  { says: ['@minst {size}', '{size} eller @mer'], means: (figure) => withoutBasis(figure, 'minst') },
  { says: ['@högst {size}', '{size} eller @mindre'], means: (figure) => withoutBasis(figure, 'högst') },
  { says: ['@över {size}'], means: (figure) => withoutBasis(figure, 'över') },
  { says: ['@under {size}'], means: (figure) => withoutBasis(figure, 'under') },
];
