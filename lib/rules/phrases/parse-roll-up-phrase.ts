// The text of a cell for sammanvägning -> its meaning.
import type { PhraseReading, RollUpCondition } from '../../model/condition.ts';
import type { RuleColour } from '../../model/rule-set.ts';
import { describeRollUpCondition } from './describe-roll-up.ts';
import { joinFlat } from './join-flat.ts';
import { phrasebook } from './phrasebook.ts';
import { phraseReader, refuse, type PhraseReader } from './read-phrase.ts';
import { COMMON_ROLL_UP_SHAPES, ownColourShapes, ROLL_UP_WORDS } from './roll-up-shapes.ts';

const INSTEAD = 'skriv bara det ena ordet, eller dela upp villkoret på flera celler.';

function readerFor(colour: RuleColour): PhraseReader<RollUpCondition> {
  const book = phrasebook<RollUpCondition>({
    shapes: () => [...COMMON_ROLL_UP_SHAPES, ...ownColourShapes(colour)],
    groups: ROLL_UP_WORDS,
    section: 'rollUps',
    units: false,
    decisive: ['gröna', 'grön', 'gula', 'gul', 'röda', 'röd', 'sämsta', 'medel', 'alla'],
    join: (how, parts) => joinFlat<RollUpCondition>(how, parts, INSTEAD),
    commas: null,
    describe: (condition) =>
      condition.kind === 'worstIs' && condition.colour === colour
        ? 'sämsta delen'
        : describeRollUpCondition(condition),
    instead: INSTEAD,
  });
  return phraseReader(book);
}

const READERS: Readonly<Record<RuleColour, PhraseReader<RollUpCondition>>> = {
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
  return READERS[colour](text, colour);
}
