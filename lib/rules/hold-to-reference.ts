// What is required by a comparison value in another column: «bättre än rikssnittet», «i nivå med länet».
import type { ReferenceTarget } from '../swedish/target.ts';
import type { JudgingContext } from './context.ts';
import { oneSided } from './hold-to-level.ts';
import { ask, quantityHold, type Hold, type Unrated } from './verdict.ts';
import { IN_WORKBOOK } from './where-to-write.ts';

const SIDE_OF_DIRECTION = { higher: 'low', lower: 'high' } as const;

/** What a målvärde that refers to another value requires; asks when that value is missing. */
export function holdToReference(
  target: ReferenceTarget,
  _outcome: unknown,
  context: JudgingContext,
): Hold | Unrated {
  if (target.reference === 'other') {
    return ask(
      'reference-missing',
      `Det framgår inte vad «${target.text}» jämförs med. Skriv riket, länet eller jämförbara kommuner, eller målvärdet som ett tal.`,
    );
  }
  if (context.reference === null) {
    return ask('reference-missing', `Jämförelsevärdet för «${target.text}» saknas. ${IN_WORKBOOK.reference}`);
  }
  const edges = {
    better: { side: SIDE_OF_DIRECTION[context.wanted], inclusive: false },
    level: { side: SIDE_OF_DIRECTION[context.wanted], inclusive: true },
    above: { side: 'low', inclusive: false },
    atLeast: { side: 'low', inclusive: true },
    below: { side: 'high', inclusive: false },
    atMost: { side: 'high', inclusive: true },
  } as const;
  const { value, unit } = context.reference;
  return quantityHold(oneSided(value, unit, edges[target.relation]));
}
