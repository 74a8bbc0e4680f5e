// The words for a colour that the cells of a rule gave: which limit decided, in figures, or the formula with its figures.
import { RULE_COLOURS, type RuleColour } from '../model/rule-set.ts';
import { PERCENT_NAMES } from '../model/condition.ts';
import type { Basis, FormulaName, MeasureCondition } from '../model/condition.ts';
import { BASIS_OF_NAME, formulaFigures } from '../rules/formula-figures.ts';
import { endsOf } from '../rules/interval-set.ts';
import { cellsOf } from '../rules/judge-figure.ts';
import { describeMeasureCondition } from '../rules/phrases/index.ts';
import { isInapplicable, reachOf, toleranceOf } from '../rules/reach.ts';
import { formatQuantity, roundDecimal } from '../swedish/format-number.ts';
import { basisText, limitText } from './limit-text.ts';
import type { FigureRating } from './rating.ts';
import { neuterColour } from './roll-up-words.ts';

/** Sentences about the cells that settled the colour; nothing of what the opening has already said. */
export function explainCells(rating: FigureRating): string {
  const { holding, context, verdict } = rating;
  const cells = cellsOf(holding, context.ownTolerance);
  const told = decidingCells(cells, verdict.status).filter((colour) => says(cells[colour], rating));
  return told.map((colour) => cellSentence(colour, cells[colour], rating)).join(' ');
}

/** The cell that took the outcome, or the one before it when it only took the rest; of red also where yellow ended. */
function decidingCells(
  cells: Readonly<Record<RuleColour, MeasureCondition>>,
  status: RuleColour,
): readonly RuleColour[] {
  const tried = RULE_COLOURS.slice(0, RULE_COLOURS.indexOf(status) + 1);
  const stated = tried.filter(
    (colour) => cells[colour].kind !== 'otherwise' && cells[colour].kind !== 'never',
  );
  return stated.slice(status === 'red' && cells.red.kind !== 'otherwise' ? -2 : -1);
}

/** «Målvärdet uppnått» is what the opening says; of a movement it says «oförändrat» too. */
function says({ kind }: MeasureCondition, { holding }: FigureRating): boolean {
  return kind !== 'reached' && !(kind === 'unchanged' && holding.movement !== null);
}

function cellSentence(colour: RuleColour, condition: MeasureCondition, rating: FigureRating): string {
  const word = neuterColour(colour);
  const isMet = rating.verdict.status === colour;
  if (condition.kind === 'formula') {
    const figures = formulaText(condition, rating);
    return `Formeln för ${word}, «${condition.source}», är ${isMet ? '' : 'inte '}uppfylld${figures}.`;
  }
  const limit = onlyLimit(condition, rating);
  if (limit !== null)
    return `Gränsen för ${word} är ${figure(limit, rating)} (${reckonedFrom(condition, limit, { ...rating, isOwn: isOwnLimit(colour, rating) })}).`;
  return `Villkoret för ${word} är ${isMet ? '' : 'inte '}uppfyllt: ${conditionText(condition, rating)}.`;
}

function figure(value: number, { holding, target }: FigureRating): string {
  return limitText(value, holding.requirement.unit, target);
}

/** The one value where the condition begins or ends; null when there are several, or none. */
function onlyLimit(condition: MeasureCondition, { holding }: FigureRating): number | null {
  if (condition.kind === 'all' || condition.kind === 'any') return null;
  const reach = reachOf(condition, holding);
  const [limit, ...others] = isInapplicable(reach) ? [] : endsOf(reach);
  return limit === undefined || others.length > 0 ? null : limit;
}

/** The measure's own tolerance takes the place of yellow only. */
function isOwnLimit(colour: RuleColour, { context }: FigureRating): boolean {
  return colour === 'yellow' && context.ownTolerance !== null;
}

function reckonedFrom(
  condition: MeasureCondition,
  limit: number,
  rating: FigureRating & { readonly isOwn: boolean },
): string {
  const { holding, isOwn } = rating;
  switch (condition.kind) {
    case 'percentOfTarget':
    case 'wholePercent':
    case 'unit': {
      const { requirement } = holding;
      if (limit === holding.notBeyond) return rating.bases.found.baseline?.label ?? 'utgångsvärdet';
      const tolerance = toleranceOf(condition, requirement);
      const own = isOwn ? ', egen tolerans' : '';
      return isInapplicable(tolerance)
        ? ''
        : `${basisText(tolerance, requirement.unit, requirement.low !== null, 'målvärdet')}${own}`;
    }
    case 'level':
      return isOwn ? 'angiven i arbetsboken' : describeMeasureCondition(condition);
    case 'wayFromBaseline':
      return `${describeMeasureCondition(condition).replace(/^minst /u, '')} ${basisFigure('baseline', rating)}`;
    case 'betterThan':
      return `${describeMeasureCondition(condition)}${aside(originOf(condition.than, rating))}`;
    default:
      return describeMeasureCondition(condition);
  }
}

function aside(origin: string): string {
  return origin === '' ? '' : `, ${origin}`;
}

/** Where a figure comes from, when that is not plain from its name. */
function originOf(basis: Basis, { bases }: FigureRating): string {
  const label = bases.found[basis]?.label ?? '';
  return PLAIN_LABELS.includes(label) ? '' : label;
}

const PLAIN_LABELS: readonly string[] = ['utgångsvärdet', 'riket', 'länet', 'jämförbara kommuner'];

function basisFigure(basis: Basis, rating: FigureRating): string {
  const value = rating.holding.bases[basis];
  return value === null ? '' : `${figure(value, rating)}${aside(originOf(basis, rating))}`;
}

/** The condition in words, each part with its limits: «minst 90 % av målvärdet (81 %) och bättre än föregående utfall (79 %)». */
function conditionText(condition: MeasureCondition, rating: FigureRating): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of
        .map((part) => {
          const text = conditionText(part, rating);
          return part.kind === 'all' || part.kind === 'any' ? `(${text})` : text;
        })
        .join(condition.kind === 'all' ? ' och ' : ' eller ');
    case 'formula':
      return `«${condition.source}»${formulaText(condition, rating)}`;
    default: {
      const reach = reachOf(condition, rating.holding);
      const ends = isInapplicable(reach) ? [] : [...new Set(endsOf(reach))];
      const limits = ends.map((end) => figure(end, rating)).join(' och ');
      return `${describeMeasureCondition(condition)}${limits === '' ? '' : ` (${limits})`}`;
    }
  }
}

/** The figures that the formula was tried with: ` (utfall 88 %, målvärde 90 %)`. */
function formulaText(
  { formula }: Extract<MeasureCondition, { kind: 'formula' }>,
  rating: FigureRating,
): string {
  const figures = formulaFigures(rating.outcome.value, rating.holding);
  const texts = formula.names.map((name) => `${name} ${formulaFigure(name, figures[name] ?? null, rating)}`);
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`;
}

function formulaFigure(name: FormulaName, value: number | null, rating: FigureRating): string {
  if (value === null) return 'saknas';
  if (PERCENT_NAMES.includes(name)) return formatQuantity(roundDecimal(value, SHOWN_DECIMALS), '%');
  const basis = BASIS_OF_NAME[name];
  return basis === undefined ? figure(value, rating) : basisFigure(basis, rating);
}

const SHOWN_DECIMALS = 2;
