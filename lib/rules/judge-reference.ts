// Judging against a comparison value in another column: «bättre än rikssnittet», «i nivå med länet».
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { ReferenceTarget } from '../swedish/target.ts';
import type { JudgingContext } from './context.ts';
import { oneSided } from './judge-level.ts';
import { judgeWithin } from './judge-within.ts';
import { ask, type Verdict } from './verdict.ts';
import { IN_WORKBOOK } from './where-to-write.ts';

const SIDE_OF_DIRECTION = { higher: 'low', lower: 'high' } as const;

/** Judges a målvärde that refers to another value; asks when that value is missing. */
export function judgeReference(
  target: ReferenceTarget,
  outcome: NumberOutcome,
  context: JudgingContext,
): Verdict {
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
  return judgeWithin(outcome.value, oneSided(value, unit, edges[target.relation]), context);
}
