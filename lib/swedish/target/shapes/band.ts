// Readings as a band, both ends included: «2–4 procent», «mellan 2 och 3», «+/- 1 procent», «minst 80 % men högst 90 %».
import type { Clause } from '../clause.ts';
import type { Doubt } from '../doubt.ts';
import type { LevelKind, Tag } from '../tag.ts';
import { levelOf, quantitiesOf, unitPart, type Made, type Shape } from './shape.ts';

type Quantities = ReturnType<typeof quantitiesOf>;

function band(low: number, high: number, decimals: number, units: readonly (string | undefined)[]): Made {
  return { kind: 'between', low, high, decimals, ...unitPart(...units) };
}

function range({ tags }: Clause): Made | Doubt | null {
  const [low, high] = quantitiesOf(tags);
  if (!low || !high || !unitsAgree([low, high])) return null;
  if (low.value < 100 && high.value >= 1000) return halfWritten(low.text, high.text);
  if (low.value >= high.value) return backwards(low.text, high.text);
  return band(low.value, high.value, Math.max(low.decimals, high.decimals), [high.unit, low.unit]);
}

function unitsAgree(quantities: Quantities): boolean {
  return new Set(quantities.flatMap(({ unit }) => (unit === undefined ? [] : [unit]))).size <= 1;
}

// «5–6000» may be 5 000 to 6 000.
function halfWritten(low: string, high: string): Doubt {
  return {
    question: `Vilka är gränserna i intervallet ${low} till ${high}?`,
    suggestion: `mellan ${low} och ${high}`,
  };
}

/** «från 70 till 80»: a band, or the value now and the value to reach? */
function rangeOrMove({ tags }: Clause): Doubt | null {
  const [low, high] = quantitiesOf(tags);
  if (!low || !high) return null;
  return {
    question: `Är ${low.text} till ${high.text} ett intervall, eller ska värdet gå från ${low.text} till ${high.text}?`,
    suggestion: `mellan ${low.text} och ${high.text}`,
  };
}

function backwards(low: string, high: string): Doubt {
  return {
    question: `Intervallet börjar på ${low} och slutar på ${high}. Vilka är gränserna?`,
    suggestion: `mellan ${high} och ${low}`,
  };
}

/** «minst 80 % men högst 90 %», «högst 4, lägst 2». */
function twoLimits({ tags }: Clause): Made | Doubt | null {
  const limits = limitsOf(tags);
  const values = quantitiesOf(tags);
  const low = values[limits.findIndex((limit) => limit === 'atLeast' || limit === 'above')];
  const high = values[limits.findIndex((limit) => limit === 'atMost' || limit === 'below')];
  if (!low || !high || !unitsAgree(values)) return null;
  if (low.value >= high.value) {
    return {
      question: `Värdet kan inte vara både minst ${low.text} och högst ${high.text}. Vilka är gränserna?`,
      suggestion: `mellan ${high.text} och ${low.text}`,
    };
  }
  if (limits.includes('above') || limits.includes('below')) return openEnds(low.text, high.text);
  return band(low.value, high.value, Math.max(low.decimals, high.decimals), [high.unit, low.unit]);
}

/** «mer än 3 men mindre än 6»: a band includes its ends, and these do not. */
function openEnds(low: string, high: string): Doubt {
  return {
    question: `Ska ${low} och ${high} själva räknas som uppnådda? Ange i så fall «mellan ${low} och ${high}».`,
    suggestion: `mellan ${low} och ${high}`,
  };
}

// Each limit with the negation just before it.
function limitsOf(tags: readonly Tag[]): (LevelKind | null)[] {
  return tags.flatMap((tag, i) =>
    tag.role === 'c' ? [levelOf(tags.slice(tags[i - 1]?.role === 'n' ? i - 1 : i, i + 1))] : [],
  );
}

/** «± 2 %», «100 % ± 1 procentenhet». */
function plusMinus({ tags }: Clause): Made | null {
  const [first, second] = quantitiesOf(tags);
  const limit = tags.find((tag) => tag.role === 'c');
  if (limit && limit.level !== 'atMost') return null;
  if (!first || (second && !unitsAgree([first, second]))) return null;
  const spread = Math.abs((second ?? first).value);
  const middle = second ? first.value : 0;
  const decimals = Math.max(first.decimals, second?.decimals ?? 0);
  if (spread === 0 && !second)
    return { kind: 'number', value: 0, decimals, ...unitPart(first.unit), spread: true };
  const scale = 10 ** decimals;
  const end = (value: number): number => Math.round(value * scale) / scale;
  const [low, high] = [end(middle - spread), end(middle + spread)];
  const units = unitPart(first.unit, second?.unit);
  return { kind: 'between', low, high, decimals, ...units, ...(second ? {} : { spread: true }) };
}

/** Readings as a band. */
export const BAND_SHAPES: readonly Shape[] = [
  { pattern: /^l?q[-h]q$|^lqdq$/, make: range },
  { pattern: /^oqhq$/, make: rangeOrMove },
  { pattern: /^n?cq[d&,x]*n?cq$/, make: twoLimits },
  { pattern: /^[qc]?Pq$/, make: plusMinus },
];
