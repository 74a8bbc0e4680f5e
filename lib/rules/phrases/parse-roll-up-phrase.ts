// The text of a cell for sammanvägning -> its meaning.
import type { PhraseReading, RollUpCondition } from '../../model/condition.ts';
import type { RuleColour } from '../../model/rule-set.ts';
import { describeRollUpCondition } from './describe-roll-up.ts';
import { joinFlat } from './join-flat.ts';
import { phrasebook } from './phrasebook.ts';
import { readPhrase, refuse, type Phrasebook } from './read-phrase.ts';
import { ROLL_UP_WORDS, rollUpShapes } from './roll-up-shapes.ts';

const INSTEAD = 'skriv bara det ena ordet, eller dela upp villkoret på flera celler.';

function bookFor(colour: RuleColour): Phrasebook<RollUpCondition> {
  return phrasebook({
    shapes: rollUpShapes(colour),
    groups: ROLL_UP_WORDS,
    units: false,
    join: (how, parts) => joinFlat<RollUpCondition>(how, parts, INSTEAD),
    commas: null,
    describe: describeRollUpCondition,
    instead: INSTEAD,
  });
}

const BOOKS: Readonly<Record<RuleColour, Phrasebook<RollUpCondition>>> = {
  green: bookFor('green'),
  yellow: bookFor('yellow'),
  red: bookFor('red'),
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
  return readPhrase(text, BOOKS[colour]);
}
