// The text of a cell for mätvärden -> its meaning: a phrase, several joined, or a formula.
import type { CompileFormula, MeasureCondition, PhraseReading } from '../../model/condition.ts';
import type { RuleColour } from '../../model/rule-set.ts';
import { describeMeasureCondition } from './describe-measure.ts';
import { joinFlat } from './join-flat.ts';
import { MEASURE_SHAPES } from './measure-shapes.ts';
import { MEASURE_WORDS } from './measure-words.ts';
import { phrasebook } from './phrasebook.ts';
import { phraseReader, refuse } from './read-phrase.ts';

const INSTEAD =
  'skriv det som en formel med parenteser, till exempel «= utfall >= målvärde eller (utfall > föregående och utfall > 80)».';

const BOOK = phrasebook({
  shapes: () => MEASURE_SHAPES,
  groups: MEASURE_WORDS,
  section: 'measures',
  units: true,
  decisive: ['utgångsvärdet', 'föregående', 'riket', 'länet', 'jämförbara', 'vägen'],
  join: (how, parts) => joinFlat<MeasureCondition>(how, parts, INSTEAD),
  commas: null,
  describe: describeMeasureCondition,
  instead: INSTEAD,
});

const read = phraseReader(BOOK);

/**
 * What «grönt när», «gult när» or «rött när» of a mätvärde says: `parseMeasurePhrase('minst 90 % av målvärdet', null)` is percentOfTarget 10.
 * A text that begins with `=` is a formula; without `compileFormula` it cannot be read. `colour` is the cell's own, for the
 * examples.
 */
export function parseMeasurePhrase(
  text: string,
  compileFormula: CompileFormula | null,
  colour: RuleColour | null = null,
): PhraseReading<MeasureCondition> {
  return /^\s*=(?!>)/u.test(text) ? readFormula(text, compileFormula) : read(text, colour);
}

function readFormula(text: string, compileFormula: CompileFormula | null): PhraseReading<MeasureCondition> {
  if (compileFormula === null) return refuse('Formler kan inte läsas här; skriv villkoret som en fras.');
  const start = text.indexOf('=') + 1;
  const compiled = compileFormula(text.slice(start));
  if (compiled.ok)
    return { ok: true, value: { kind: 'formula', source: text.trim(), formula: compiled.value } };
  const { position, suggestion } = compiled;
  return {
    ...compiled,
    ...(position === undefined ? {} : { position: position + start }),
    ...(suggestion === undefined ? {} : { suggestion: `= ${suggestion.trim()}` }),
  };
}
