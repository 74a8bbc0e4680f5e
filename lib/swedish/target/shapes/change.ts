// Readings as a change: «öka», «ska inte öka», «minska med minst 10 % jämfört med 2004», «halveras», «20 % lägre än 2009».
import type { Clause } from '../clause.ts';
import type { Doubt } from '../doubt.ts';
import type { ChangeKind, LevelKind, Tag } from '../tag.ts';
import { levelOf, quantitiesOf, type Made, type Shape } from './shape.ts';

const NEGATED: Readonly<Partial<Record<ChangeKind, ChangeKind>>> = {
  increase: 'notIncrease',
  decrease: 'notDecrease',
};

function fromPart(clause: Clause): { readonly from?: string } {
  const named = clause.tags.find((tag) => tag.role === 'b' || tag.role === 'y');
  const baseline = clause.from ?? named?.from ?? named?.text;
  return baseline === undefined ? {} : { from: baseline };
}

/** «öka», «inte öka», «halveras», «minst oförändrat». */
function direction(clause: Clause): Made | null {
  const change = clause.tags.find((tag) => tag.role === 'u');
  if (!change?.change) return null;
  const limit = levelOf(clause.tags.filter((tag) => tag.role !== 'n'));
  if (change.size !== undefined) return multiple(clause, change, limit);
  if (limit !== null) return limitedStandstill(clause, change.change, limit);
  const kind = clause.shape.includes('n') ? NEGATED[change.change] : change.change;
  return kind ? { kind, ...fromPart(clause) } : null;
}

function multiple(clause: Clause, { change, size }: Tag, limit: LevelKind | null): Made | null {
  if (size === undefined || (change !== 'increase' && change !== 'decrease')) return null;
  if (clause.shape.includes('n') || (limit !== null && limit !== 'atLeast' && limit !== 'above')) return null;
  const strict = limit === 'above' ? onItsLimit(`${String(size)} %`) : {};
  return { kind: change, change: size, changeUnit: '%', ...fromPart(clause), ...strict };
}

// A change has no strict limit of its own.
function onItsLimit(size: string): { readonly warnings: readonly string[] } {
  return { warnings: [`En förändring på precis ${size} räknas också som uppnådd.`] };
}

function limitedStandstill(clause: Clause, change: ChangeKind, limit: LevelKind): Made | null {
  return change === 'unchanged' ? { kind: standstill(limit), ...fromPart(clause) } : null;
}

function standstill(limit: LevelKind): ChangeKind {
  return ({ atLeast: 'notDecrease', atMost: 'notIncrease', above: 'increase', below: 'decrease' } as const)[
    limit
  ];
}

/** «högre än föregående år», «minst 2019 års nivå», «inte överstiga 2019 års nivå», «i nivå med föregående år». */
function againstBaseline(clause: Clause): Made | null {
  if (clause.tags.some((tag) => tag.role === 'c')) {
    const limit = levelOf(clause.tags);
    return limit && { kind: standstill(limit), ...fromPart(clause) };
  }
  const relation = clause.tags.find((tag) => tag.role === 'i')?.relation;
  const limited = relation === 'atLeast' || relation === 'atMost';
  const kind = limited ? standstill(relation) : 'unchanged';
  const better = clause.tags.some((tag) => /bättre/i.test(tag.text));
  return better ? null : { kind, ...fromPart(clause) };
}

/** «bättre än föregående år»: which way is better is not said. */
function betterThanBefore(): Doubt {
  return {
    question: 'Är ett högre eller ett lägre värde bättre? Skriv till exempel «högre än» eller «lägre än».',
  };
}

/** «öka med 5 %», «minska med minst 10 %», «5 % ökning», «5 fler än föregående år». */
function sized(clause: Clause): Made | Doubt | null {
  const kind = sizedKind(clause.tags);
  const size = sizeOf(clause.tags);
  if (kind === null || !size) return null;
  const limit = clause.tags.find((tag) => tag.role === 'c' && tag !== comparative(clause));
  if (limit && limit.level !== 'atLeast' && limit.level !== 'above') return ceiling(kind, size.text);
  const strict = limit?.level === 'above' ? onItsLimit(size.text) : {};
  if (size.value <= 0) return null;
  return {
    kind,
    change: size.value,
    ...(size.unit === undefined ? {} : { changeUnit: size.unit }),
    ...fromPart(clause),
    ...strict,
  };
}

// In «20 % lägre än 2009» the comparative is the change itself.
function comparative(clause: Clause): Tag | undefined {
  return /^c?qc[by]$/.test(clause.shape) ? clause.tags.at(-2) : undefined;
}

function sizedKind(tags: readonly Tag[]): 'increase' | 'decrease' | null {
  const change = tags.find((tag) => tag.role === 'u');
  if (change)
    return change.size === undefined && (change.change === 'increase' || change.change === 'decrease')
      ? change.change
      : null;
  const level = tags.filter((tag) => tag.role === 'c').at(-1)?.level;
  return level === 'above' ? 'increase' : level === 'below' ? 'decrease' : null;
}

interface Size {
  readonly value: number;
  readonly unit?: string | undefined;
  readonly text: string;
}

function sizeOf(tags: readonly Tag[]): Size | null {
  const share = tags.find((tag) => tag.role === 'f');
  if (share?.share !== undefined) return { value: share.share, unit: '%', text: share.text };
  return quantitiesOf(tags).at(-1) ?? null;
}

function ceiling(kind: 'increase' | 'decrease', size: string): Doubt {
  const verb = kind === 'increase' ? 'öka' : 'minska';
  return {
    question: `Ska värdet ${verb} med minst ${size}, eller får det inte ${verb} mer än så?`,
  };
}

/** «minska till hälften» is a halving. */
function toShare(clause: Clause): Made | null {
  const change = clause.tags.find((tag) => tag.role === 'u');
  const share = clause.tags.find((tag) => tag.role === 'f')?.share;
  if (change?.change !== 'decrease' || change.size !== undefined || share === undefined || share >= 100)
    return null;
  if (!clause.tags.some((tag) => /(?:hälften|del|delar)$/i.test(tag.text))) return null;
  return {
    kind: 'decrease',
    change: Math.round((100 - share) * 100) / 100,
    changeUnit: '%',
    ...fromPart(clause),
  };
}

/** «öka från 17 %»: the baseline's value stands in the text. */
function fromValue(clause: Clause): Made | null {
  const kind = sizedKind(clause.tags);
  const start = quantitiesOf(clause.tags)[0];
  return kind && start ? { kind, baseline: start.value, from: clause.from ?? start.text } : null;
}

/** «öka med 5 procentenheter från 40 %». */
function sizedFromValue(clause: Clause): Made | Doubt | null {
  const start = quantitiesOf(clause.tags).at(-1);
  const made = sized({ ...clause, tags: clause.tags.slice(0, -2) });
  if (!start || !made || !('kind' in made)) return made;
  return { ...made, baseline: start.value, from: clause.from ?? start.text } as Made;
}

// Without «med» only a percentage can be taken for the size: «öka 5» may be a level.
function sizedWithoutBy(clause: Clause): Made | Doubt | null {
  const size = sizeOf(clause.tags);
  const limit = clause.tags.find((tag) => tag.role === 'c')?.level ?? 'atLeast';
  if (limit !== 'atLeast') return null;
  // «80 % ökande»: a level and which way it goes, more likely than the size of the change.
  if (clause.tags.some((tag) => tag.change !== undefined && /ande(?: trend)?$/iu.test(tag.text))) return null;
  return size?.unit === '%' || size?.unit === 'procentenheter' ? sized(clause) : null;
}

/** Readings as a change. */
export const CHANGE_SHAPES: readonly Shape[] = [
  { pattern: /^n?u,?$|^un$|^cu$|^n?ub$/, make: direction },
  { pattern: /^n?cb$|^[cu]?i[by]$/, make: againstOrLimited },
  { pattern: /^n?vb$|^n?v$/, make: betterThanBefore },
  { pattern: /^up[cn]?(?:q|f)$|^upc?qb?$/, make: sized },
  { pattern: /^upc?qoq$/, make: sizedFromValue },
  { pattern: /^uc?q$|^qu$|^fu$/, make: sizedWithoutBy },
  { pattern: /^c?qc[by]$|^qub$/, make: sized },
  { pattern: /^cqu$/, make: sizedWithoutBy },
  { pattern: /^uhf$/, make: toShare },
  { pattern: /^uoq$/, make: fromValue },
];

// «minst i nivå med föregående år»
function againstOrLimited(clause: Clause): Made | null {
  if (!clause.shape.startsWith('ci')) return againstBaseline(clause);
  const limit = clause.tags[0]?.level;
  return limit === undefined ? null : { kind: standstill(limit), ...fromPart(clause) };
}
