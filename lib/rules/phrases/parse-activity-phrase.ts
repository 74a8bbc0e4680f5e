// The text of a cell for aktiviteter -> the lines that have its colour.
import type { ActivityCondition, PhraseReading } from '../../model/condition.ts';
import { ACTIVITY_SHAPES, ACTIVITY_WORDS } from './activity-shapes.ts';
import { describeActivityCondition, orderedLines } from './describe-activity.ts';
import type { RuleColour } from '../../model/rule-set.ts';
import { phrasebook } from './phrasebook.ts';
import { phraseReader, refuse } from './read-phrase.ts';
import type { Refusal } from './shape.ts';

const BOOK = phrasebook({
  shapes: () => ACTIVITY_SHAPES,
  groups: ACTIVITY_WORDS,
  section: 'activities',
  units: false,
  decisive: ['avbruten'],
  join: joinLines,
  commas: 'eller',
  describe: describeActivityCondition,
  instead: 'skriv bara «eller» mellan leden.',
});

const read = phraseReader(BOOK);

/** What a cell for aktiviteter says: `parseActivityPhrase('genomförd')` is the lines doneInTime and doneLate. `colour` is the cell's own, for the examples. */
export function parseActivityPhrase(
  text: string,
  colour: RuleColour | null = null,
): PhraseReading<ActivityCondition> {
  if (/^\s*=/u.test(text))
    return refuse('En formel kan bara användas för mätvärden; skriv villkoret för aktiviteter som en fras.');
  return read(text, colour);
}

function joinLines(how: 'och' | 'eller', parts: readonly ActivityCondition[]): ActivityCondition | Refusal {
  const lines = parts.flatMap((part) => (part.kind === 'lines' ? part.lines : []));
  if (parts.some(({ kind }) => kind !== 'lines'))
    return { refused: '«I övrigt» och «används inte» står ensamma i sin cell.' };
  const all: ActivityCondition = { kind: 'lines', lines: orderedLines(lines) };
  if (how === 'eller') return all;
  return {
    refused: 'En aktivitet har bara ett läge i taget; skriv «eller» mellan leden.',
    suggestion: describeActivityCondition(all),
  };
}
