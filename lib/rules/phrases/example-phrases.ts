// Phrases that fit a cell, for a text that is like none: what may be written there.
import { RULE_COLOURS, type RuleColour, type RuleSection } from '../../model/rule-set.ts';

const EXAMPLES: Readonly<Record<RuleSection, Readonly<Record<RuleColour, readonly string[]>>>> = {
  measures: {
    green: ['målvärdet uppnått', 'bättre än utgångsvärdet', 'utfallet minst 75\u00A0%'],
    yellow: ['minst 90\u00A0% av målvärdet', 'högst 2 procentenheter från målvärdet', 'används inte'],
    red: ['i övrigt', 'under 80\u00A0% av målvärdet', 'sämre än utgångsvärdet'],
  },
  activities: {
    green: ['genomförd senast slutdatum', 'genomförd'],
    yellow: ['påbörjad', 'genomförd efter slutdatum', 'används inte'],
    red: ['i övrigt', 'inte påbörjad', 'avbruten'],
  },
  rollUps: {
    green: ['minst 80\u00A0% gröna och ingen röd', 'alla delar gröna', 'viktat medel minst 1,5'],
    yellow: ['minst 50\u00A0% gröna eller gula', 'högst en röd', 'används inte'],
    red: ['i övrigt', 'minst en röd', 'sämsta delen'],
  },
};

/** Two or three phrases that fit the cell, as the words after «till exempel»; without a colour, one for each. */
export function examplePhrases(section: RuleSection, colour: RuleColour | null): string {
  const phrases =
    colour === null
      ? RULE_COLOURS.flatMap((each) => EXAMPLES[section][each].slice(0, 1))
      : EXAMPLES[section][colour];
  const quoted = phrases.map((phrase) => `«${phrase}»`);
  return `${quoted.slice(0, -1).join(', ')} eller ${quoted.at(-1) ?? ''}`;
}
