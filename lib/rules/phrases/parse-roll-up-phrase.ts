// The text of a cell for sammanvägning -> its meaning.
import type { PhraseReading, RollUpCondition } from '../../model/condition.ts';
import type { RuleColour } from '../../model/rule-set.ts';
import { remembered } from '../../swedish/remembered.ts';
import { describeRollUpCondition } from './describe-roll-up.ts';
import { joinFlat } from './join-flat.ts';
import { phrasebook } from './phrasebook.ts';
import { readPhrase, refuse } from './read-phrase.ts';
import { COMMON_ROLL_UP_SHAPES, ownColourShapes, ROLL_UP_WORDS } from './roll-up-shapes.ts';

const INSTEAD = 'skriv bara det ena ordet, eller dela upp villkoret på flera celler.';

type ReadText = (text: string) => PhraseReading<RollUpCondition>;

function readerFor(colour: RuleColour): ReadText {
  const book = phrasebook<RollUpCondition>({
    shapes: () => [...COMMON_ROLL_UP_SHAPES, ...ownColourShapes(colour)],
    groups: ROLL_UP_WORDS,
    units: false,
    join: (how, parts) => joinFlat<RollUpCondition>(how, parts, INSTEAD),
    commas: null,
    describe: describeRollUpCondition,
    instead: INSTEAD,
  });
  return remembered((text) => readPhrase(text, book));
}

const READERS: Readonly<Record<RuleColour, ReadText>> = {
  green: readerFor('green'),
  yellow: readerFor('yellow'),
  red: readerFor('red'),
};

/**
 * What a cell for sammanvägning says: `parseRollUpPhrase('ingen röd', 'green')` is count atMost 0. `colour` is the cell's own, for
 * «sämsta delen».
 */
export function parseRollUpPhrase(text: string, colour: RuleColour): PhraseReading<RollUpCondition> {
  if (/^\s*=/u.test(text))
    return refuse(
      'En formel kan bara användas för mätvärden; skriv villkoret för sammanvägning som en fras.',
    );
  return READERS[colour](text);
}
