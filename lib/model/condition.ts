// What the texts of a rule mean once they have been read: scopes and conditions as data. The reading is lib/rules/phrases.
import type { RuleColour, RuleRow } from './rule-set.ts';

/** The kinds of målvärde that a rule may be for («slag»); every figure is of exactly one, found from målvärde and requirement. */
export const RULE_KINDS = [
  // «nivå»: one value above 0
  'level',
  // «målvärde på 0 eller lägre»: a percentage of it says nothing
  'zeroOrLess',
  // «intervall»
  'band',
  // «placering»
  'rank',
  // «förändring med storlek»: öka med 3 procentenheter
  'change',
  // «förändring utan storlek»: öka, minska, oförändrat
  'movement',
  // «jämförelse»: bättre än riket
  'reference',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** «Gäller» of a rule for measures or activities; later kinds are more specific and win over earlier ones. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'kinds'; readonly kinds: readonly RuleKind[] }
  | { readonly kind: 'committee'; readonly name: string }
  | { readonly kind: 'goal'; readonly name: string }
  | { readonly kind: 'measure'; readonly name: string };

/** «Gäller» of a roll-up; one for a named goal wins over one for the level. */
export type RollUpScope =
  | { readonly kind: 'level'; readonly level: 'subgoal' | 'goal' | 'total' }
  | { readonly kind: 'goal'; readonly name: string };

/** What an outcome may be compared with besides the målvärde. */
export type Basis = 'baseline' | 'previous' | 'riket' | 'länet' | 'jämförbara';

/** Which side of the målvärde a deviation is said to be on; null when the text does not say, so that the measure's direction tells. */
export type StatedSide = 'below' | 'above' | null;

/** When a figure has a colour. `percent` of a deviation is how far the outcome may miss; all limits are themselves included. */
export type MeasureCondition =
  /** «målvärdet uppnått» */
  | { readonly kind: 'reached' }
  /** «minst 90 % av målvärdet» (percent 10), «högst 10 % under målvärdet» (side below) */
  | { readonly kind: 'percentOfTarget'; readonly percent: number; readonly side: StatedSide }
  /** «uppfyllelsen avrundad till hela procent minst 91 %» */
  | { readonly kind: 'wholePercent'; readonly minFulfilment: number }
  /** «högst 2 procentenheter under målvärdet», «högst 5 dagar över målvärdet»; unit as in the målvärden, null when none is named */
  | { readonly kind: 'unit'; readonly size: number; readonly unit: string | null; readonly side: StatedSide }
  /** «utfallet minst 75 %», «utfallet högst 30 dagar», «under …», «över …» */
  | {
      readonly kind: 'level';
      readonly side: 'low' | 'high';
      readonly value: number;
      readonly unit: string | null;
      readonly inclusive: boolean;
    }
  /** «minst halva vägen från utgångsvärdet» (percent 50) */
  | { readonly kind: 'wayFromBaseline'; readonly percent: number }
  /** «bättre än utgångsvärdet» (orEqual false), «minst lika bra som föregående» */
  | { readonly kind: 'betterThan'; readonly than: Basis; readonly orEqual: boolean }
  /** «oförändrat» against utgångsvärde, else the previous outcome */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'not'; readonly of: MeasureCondition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly MeasureCondition[] }
  /** «= utfall >= 0,9 * målvärde»; `source` with the equals sign */
  | { readonly kind: 'formula'; readonly source: string; readonly formula: CompiledFormula }
  /** «används inte» */
  | { readonly kind: 'never' }
  /** «i övrigt» */
  | { readonly kind: 'otherwise' };

/** The lines that an activity may stand on. */
export const ACTIVITY_LINES = [
  'doneInTime',
  'doneLate',
  'underWay',
  'underWayAfterDate',
  'notBegun',
  'cancelled',
] as const;
export type ActivityLine = (typeof ACTIVITY_LINES)[number];

/** When an activity has a colour: on which lines. «påbörjad» is `['underWay', 'underWayAfterDate']`. */
export type ActivityCondition =
  | { readonly kind: 'lines'; readonly lines: readonly ActivityLine[] }
  | { readonly kind: 'never' }
  | { readonly kind: 'otherwise' };

/** When a whole has a colour; only rated parts count. */
export type RollUpCondition =
  /** «minst 60 % gröna», «minst 50 % gröna eller gula», «alla delar gröna» (atLeast 100), «mer än hälften gröna» (moreThan 50) */
  | {
      readonly kind: 'share';
      readonly colours: readonly RuleColour[];
      readonly limit: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';
      readonly percent: number;
    }
  /** «ingen röd» (atMost 0), «högst en röd», «minst två gröna» */
  | {
      readonly kind: 'count';
      readonly colours: readonly RuleColour[];
      readonly limit: 'atLeast' | 'atMost';
      readonly count: number;
    }
  /** «viktat medel minst 1,5» of green 2, yellow 1, red 0 */
  | { readonly kind: 'mean'; readonly atLeast: number }
  /** «sämsta delen»: the worst rated part has the cell's own colour */
  | { readonly kind: 'worstIs'; readonly colour: RuleColour }
  | { readonly kind: 'all' | 'any'; readonly of: readonly RollUpCondition[] }
  | { readonly kind: 'never' }
  | { readonly kind: 'otherwise' };

/** What a phrase or scope came to: its meaning, or the nearest wording that would be understood. */
export type PhraseReading<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** One Swedish sentence: what is wrong and what to do. */
      readonly text: string;
      readonly suggestion?: string;
      /** Where in the text it goes wrong, from 0; only for formulas. */
      readonly position?: number;
    };

/** The names that a formula may use: figures in the målvärde's unit, but for those in percent. */
export const FORMULA_NAMES = [
  'utfall',
  'målvärde',
  'utgångsvärde',
  'föregående',
  'riket',
  'länet',
  'jämförbara',
  'uppfyllelse',
  'avvikelse',
] as const;
export type FormulaName = (typeof FORMULA_NAMES)[number];
/**
 * Those that are in percent of the målvärde whatever its unit: `uppfyllelse` how much of it is reached, `avvikelse` how far from it the outcome
 * lies in the unwanted direction, that is 100 − uppfyllelse.
 */
export const PERCENT_NAMES: readonly FormulaName[] = ['uppfyllelse', 'avvikelse'];
/** A name is absent or null when the workbook has no such figure. */
export type FormulaFigures = Readonly<Partial<Record<FormulaName, number | null>>>;

/** A formula that has been compiled; evaluating it never throws. */
export interface CompiledFormula {
  /** The names that it uses. */
  readonly names: readonly FormulaName[];
  /** True or false, or why there is no answer (a figure that is missing, a division by 0). */
  readonly evaluate: (figures: FormulaFigures) => boolean | { readonly missing: string };
}

/** Compiles the text after the equals sign; handed in by the host, since it is loaded only when a rule set has a formula. */
export type CompileFormula = (text: string) => PhraseReading<CompiledFormula>;

/** A row with its texts read. */
export interface CompiledRow<S, C> {
  readonly row: RuleRow;
  readonly scope: S;
  readonly green: C;
  readonly yellow: C;
  readonly red: C;
}
export type MeasureRule = CompiledRow<Scope, MeasureCondition>;
export type ActivityRule = CompiledRow<Scope, ActivityCondition>;
export type RollUpRow = CompiledRow<RollUpScope, RollUpCondition>;
