// Readings with one value and a limit: «41», «minst 80 %», «80 % eller mer», «får inte överstiga 60 tkr», «minska till 5 %».
import type { Clause } from '../clause.ts';
import type { Doubt } from '../doubt.ts';
import type { LevelKind, Tag } from '../tag.ts';
import { levelOf, quantitiesOf, unitPart, type Made, type Shape } from './shape.ts';

function level(kind: 'number' | LevelKind, tags: readonly Tag[], from?: string): Made | null {
  const quantity = quantitiesOf(tags).at(-1);
  if (!quantity) return null;
  return {
    kind,
    value: quantity.value,
    decimals: quantity.decimals,
    ...unitPart(quantity.unit),
    ...(from === undefined ? {} : { from }),
  };
}

// «-50 % CO2 till 2030» and «-3 procentenheter» are changes more likely than values.
function plain({ tags, alone }: Clause): Made | Doubt | null {
  const [quantity] = quantitiesOf(tags);
  if (!quantity || quantity.value >= 0) return level('number', tags);
  if (/^-\s/.test(quantity.text))
    return {
      question: `Är strecket i «${quantity.text}» ett minustecken? Skriv det i så fall tätt intill talet.`,
    };
  const change = quantity.unit === 'procentenheter' || (quantity.unit === '%' && !alone);
  if (!change) return level('number', tags);
  const size = quantity.text.replace(/^-\s*/, '');
  return {
    question: `Ska värdet minska med ${size}, eller är ${quantity.text} värdet som ska nås?`,
    suggestion: `minska med ${size}`,
  };
}

function limited({ tags, higherIsBetter }: Clause): Made | null {
  const kind = levelOf(tags);
  if (kind !== null) return level(kind, tags);
  return tags.some((tag) => tag.role === 's') ? orBetter(tags, higherIsBetter) : null;
}

// «5 % eller bättre» does not say which way is better, so the direction is left to the measure.
function orBetter(tags: readonly Tag[], higherIsBetter: boolean): Made | null {
  if (higherIsBetter) return level('atLeast', tags);
  const made = level('number', tags);
  return (
    made && {
      ...made,
      warnings: ['«Eller bättre» säger inte om högre eller lägre är bättre; måttets riktning avgör.'],
    }
  );
}

const TOWARDS: Readonly<Record<string, LevelKind>> = { increase: 'atLeast', decrease: 'atMost' };

/** «öka till 80 %», «öka från 17 % till 30 %», «minskar till högst 3,0 ton». */
function moveTo({ tags, from }: Clause): Made | Doubt | null {
  const change = tags.find((tag) => tag.role === 'u')?.change ?? '';
  const towards = TOWARDS[change];
  const [start, end] = ends(tags);
  if (towards === undefined || !end) return null;
  const own = tags.some((tag) => tag.role === 'c') ? levelOf(tags) : towards;
  if (own === null || !sameSide(own, towards)) return contradiction(end.text);
  if (start && start.value !== end.value && start.value < end.value !== (towards === 'atLeast'))
    return contradiction(end.text);
  return level(own, tags, from ?? start?.text);
}

function ends(
  tags: readonly Tag[],
): readonly [
  start: ReturnType<typeof quantitiesOf>[number] | undefined,
  end: ReturnType<typeof quantitiesOf>[number] | undefined,
] {
  const all = quantitiesOf(tags);
  return all.length > 1 ? [all[0], all.at(-1)] : [undefined, all[0]];
}

function sameSide(a: LevelKind, b: LevelKind): boolean {
  const up = (kind: LevelKind): boolean => kind === 'atLeast' || kind === 'above';
  return up(a) === up(b);
}

function contradiction(figure: string): Doubt {
  return {
    question: `Orden drar åt olika håll. Ska värdet vara minst eller högst ${figure}?`,
    suggestion: `minst ${figure}`,
  };
}

/** «inga olyckor»: none at all. */
function none(): Made {
  return { kind: 'atMost', value: 0, decimals: 0 };
}

/** «minst dubbleras från 11 % till 22 %»: the multiple and the end value have to agree. */
function multipliedTo({ tags, from }: Clause): Made | Doubt | null {
  const change = tags.find((tag) => tag.role === 'u');
  const [start, end] = ends(tags);
  if (change?.size === undefined || !start || !end) return null;
  const limit = levelOf(tags);
  if (change.change !== 'increase' && change.change !== 'decrease') return null;
  const expected = start.value * (1 + (change.change === 'increase' ? change.size : -change.size) / 100);
  if (Math.abs(expected - end.value) > Math.abs(expected) * 0.05 || limit === 'atMost')
    return contradiction(end.text);
  return {
    kind: change.change,
    change: change.size,
    changeUnit: '%',
    baseline: start.value,
    from: from ?? start.text,
  };
}

/** Readings as one value. */
export const LEVEL_SHAPES: readonly Shape[] = [
  { pattern: /^q$/, make: plain },
  { pattern: /^n?cq$|^qs$|^Lqs$/, make: limited },
  { pattern: /^cqs$/, make: ({ tags }) => twice(tags) },
  { pattern: /^qc$/, make: ({ tags }) => afterwards(tags) },
  { pattern: /^uoqhn?c?q$/, make: (clause) => multipliedTo(clause) ?? moveTo(clause) },
  { pattern: /^cuoqhq$/, make: multipliedTo },
  { pattern: /^uhn?c?q$/, make: moveTo },
  { pattern: /^I[wL]*$/, make: none },
];

// «80 % minst», «5 % max»; «5 % över» would be a difference, and «80 ≥» points the other way.
function afterwards(tags: readonly Tag[]): Made | null {
  const kind = levelOf(tags);
  if (!/\p{L}/u.test(tags.at(-1)?.text ?? '')) return null;
  return kind === 'atLeast' || kind === 'atMost' ? level(kind, tags) : null;
}

// «minst 80 % eller mer»: said twice, and the same both times.
function twice(tags: readonly Tag[]): Made | null {
  const [before, after] = tags.flatMap((tag) => (tag.level === undefined ? [] : [tag.level]));
  return before !== undefined && before === after ? level(before, tags) : null;
}
