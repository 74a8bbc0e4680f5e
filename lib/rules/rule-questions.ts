// The questions that a rule leaves open for a målvärde: a cell without an answer, an outcome that no cell takes. Each names the rule and the cell.
import type { CompiledRow } from '../model/condition.ts';
import type { RuleColour } from '../model/rule-set.ts';
import type { InapplicableCell } from './judge-by-rule.ts';
import type { Inapplicable } from './situation.ts';
import { ask, type Unrated } from './verdict.ts';

/** The cells as their headings call them. */
export const CELL_NAME: Readonly<Record<RuleColour, string>> = {
  green: 'Grönt när',
  yellow: 'Gult när',
  red: 'Rött när',
};

type Row = Pick<CompiledRow<unknown, unknown>, 'row'>;

/** «Utgångsvärdet saknas. Därför kan «Gult när» i regel R4 inte prövas. Fyll i …» */
export function askAboutCell({ row }: Row, { why, inapplicable, colour }: InapplicableCell): Unrated {
  const code = why === 'figure-missing' ? 'rule-figure-missing' : 'rule-not-applicable';
  return ask(
    code,
    `${inapplicable} Därför kan «${CELL_NAME[colour]}» i regel ${row.id} inte prövas. ${ADVICE[why]}`,
  );
}

const ADVICE: Readonly<Record<Inapplicable['why'], string>> = {
  'figure-missing': 'Fyll i det som saknas eller ändra regeln.',
  'percent-of-zero': 'Lägg till en regel för den här sortens målvärde.',
  'wrong-side': 'Lägg till en regel för mätvärdet.',
  'wrong-unit': 'Lägg till en regel för mätvärdet eller skriv ut enheten.',
  'no-direction': 'Lägg till en regel för den här sortens målvärde.',
};

/** «Regel R1 säger inte vilken färg utfallet har. Ändra den så att …» */
export function askAboutHole({ row }: Row): Unrated {
  return ask(
    'rule-uncovered',
    `Regel ${row.id} säger inte vilken färg det här utfallet ger. Skriv «i övrigt» i «${CELL_NAME.red}» eller ändra gränserna så att de möts.`,
  );
}
