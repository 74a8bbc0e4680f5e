// Settles columns whose heading can mean two things by what stands in them: «Enhet», «Resultat», «Utfall och kommentar».
import { as, type Draft, has, LONG_TEXT } from './column-draft.ts';
import { isPartOfSeries, sumsUp } from './outcome-series.ts';

// «Basår | Basvärde»: the year is no utgångsvärde.
function isYearOfBaseline(draft: Draft, drafts: readonly Draft[]): boolean {
  return (
    draft.kind === 'baseline' &&
    draft.look.years === 1 &&
    drafts.some((other) => other !== draft && other.kind === 'baseline' && other.look.years < 1)
  );
}

// A colour or the word limit and nothing else.
const BARE_LIMIT =
  /^(?:gröna?|grönt|gula?|gult|röda?|rött|(?:(?:övre|undre|nedre|lägsta|högsta) )?gräns(?:en|er|erna|värden?|värdet)?)$/iu;

// «Grön | Gul | Röd» over figures are limits of the measure's own; over crosses they are a person's judgement.
function isBareLimit({ kind, source, look }: Draft): boolean {
  return kind === null && look.digits >= 0.5 && BARE_LIMIT.test(source.heading);
}

/** «Enhet» can be the unit or the part of the organisation; «Resultat» can be words about the year. */
export function settleContent(drafts: readonly Draft[]): readonly Draft[] {
  const settled = drafts.map((draft) => {
    if (draft.kind === 'unit' && draft.look.filled > 0 && draft.look.unit < 0.5)
      return as(draft, 'responsible');
    if (draft.kind === 'explanation' && !/^förklaring$/i.test(draft.source.heading))
      return as(draft, 'comment');
    // «Marginal mot målvärdet» is reckoned from the outcome; the word alone may be a tolerance.
    if (draft.kind === 'unclearLimit' && /^marginal .|.marginal/i.test(draft.source.heading))
      return as(draft, 'other');
    if (isYearOfBaseline(draft, drafts)) return as(draft, 'other');
    if (isBareLimit(draft)) return as(draft, 'unclearLimit', 1);
    return draft;
  });
  const outcomes = settled.filter((draft) => draft.kind === 'outcome');
  const good = outcomes.some((draft) => draft.look.outcome >= 0.5 || draft.look.filled === 0);
  if (!good || outcomes.length < 2) return settled;
  return settled.map((draft) =>
    draft.kind === 'outcome' &&
    draft.look.filled > 0 &&
    draft.look.outcome < 0.3 &&
    draft.look.length > LONG_TEXT
      ? as(draft, 'comment')
      : draft,
  );
}

const SUMMED_UP = 0.75;

/** «Snitt» and «Totalt» beside «Jan | Feb | Mars» are outcomes too. */
export function settleSummedUp(drafts: readonly Draft[]): readonly Draft[] {
  const outcomes = drafts.filter(({ kind }) => kind === 'outcome').map(({ source }) => source);
  if (!outcomes.some((each) => isPartOfSeries(each, outcomes))) return drafts;
  return drafts.map((draft) =>
    draft.kind === null && sumsUp(draft.source) && draft.look.outcome >= 0.5
      ? as(draft, 'outcome', SUMMED_UP)
      : draft,
  );
}

/** «Utfall och kommentar»: the outcome, when there is no other. */
export function settleOutcomeFallback(drafts: readonly Draft[]): readonly Draft[] {
  if (has(drafts, 'outcome')) return drafts;
  const second = drafts.find((draft) => draft.source.others.includes('outcome') && draft.kind === 'comment');
  return drafts.map((draft) => (draft === second ? as(draft, 'outcome', draft.certainty * 0.7) : draft));
}

// «Föregående mätning» and «Föregående utfall» may be of any year.
const OF_ANY_YEAR = /mätning|tidigare|(?:föregående|förra)\s+(?:utfall|resultat|värde)/iu;

// «+/- mot föregående år» is a difference.
const DIFFERENCE = /[+±Δ]|(?<!\p{L})(?:mot|sedan|från|jmf|jfr)(?!\p{L})/iu;

// «Målvärde föregående år», «Riket föregående år» and «Förändring sedan föregående år» are no outcomes of last year's.
function isOutcome({ source }: Draft): boolean {
  return (
    source.others.every((kind) => kind === 'outcome' || kind === 'period') && !DIFFERENCE.test(source.heading)
  );
}

/** An earlier outcome of no certain year serves as the baseline unless a column says that it is; last year's is left as it is. */
export function settlePrevious(drafts: readonly Draft[]): readonly Draft[] {
  const isUndated = ({ source }: Draft): boolean =>
    source.period === null && OF_ANY_YEAR.test(source.heading);
  const earlier = drafts.filter((draft) => draft.kind === 'previous' && isOutcome(draft));
  const baseline = has(drafts, 'baseline') ? undefined : earlier.find(isUndated);
  return drafts.map((draft) => {
    if (draft.kind !== 'previous') return draft;
    if (draft === baseline) return as(draft, 'baseline');
    return !earlier.includes(draft) || isUndated(draft) ? as(draft, 'other') : draft;
  });
}
