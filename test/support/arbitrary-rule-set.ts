// Any rule sets as far as their form goes: texts that a person may have written, whether or not a rule can be read from them.
import fc from 'fast-check';
import { RULE_SET_FORMAT } from '../../lib/model/rule-set.ts';
import type { RuleRow, RuleSet } from '../../lib/model/rule-set.ts';
import { tidy } from '../../lib/swedish/spaces.ts';

/** With line breaks, no-break spaces, equals signs and quotes, but never nothing except blanks. */
const written = fc
  .oneof(
    fc.constantFrom(
      'målvärdet uppnått',
      '= utfall >= 0,9 * målvärde',
      '1-2',
      '§ 45',
      '  två  blanka ',
      'rad\nrad',
      '90',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  )
  .filter((text) => tidy(text) !== '');
const text = fc.oneof(written, fc.constant(''));
const id = fc.stringMatching(/^[A-ZÅÄÖ]{1,3}\d{1,3}[a-z]?$/);
const day = fc
  .date({ min: new Date('1950-01-02'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const row: fc.Arbitrary<RuleRow> = fc.record({
  id,
  name: text,
  applies: written,
  green: text,
  yellow: text,
  red: text,
  decision: fc.option(fc.record({ body: written, date: day, section: text, dnr: text })),
  validFrom: fc.option(day),
  validTo: fc.option(day),
  comment: text,
});

const rows = fc.array(row, { maxLength: 5 });

/** Long enough to take several lines, also with runs of blanks. */
const description = fc.oneof(
  text,
  fc
    .array(written, { maxLength: 60 })
    .map((words) => words.join(' '))
    .filter((all) => all === '' || tidy(all) !== ''),
);

export const arbitraryRuleSet: fc.Arbitrary<RuleSet> = fc.record({
  format: fc.constant(RULE_SET_FORMAT),
  id,
  name: written,
  version: written,
  description,
  state: fc.constantFrom('draft', 'adopted'),
  measures: rows,
  activities: rows,
  rollUps: rows,
  directionWords: fc.array(fc.record({ word: written, wanted: fc.constantFrom('higher', 'lower', 'ask') }), {
    maxLength: 4,
  }),
});
