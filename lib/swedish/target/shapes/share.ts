// Readings as a share written as a fraction: «Åtta av tio (8/10)», «minst två tredjedelar», «samtliga enheter».
import type { Clause } from '../clause.ts';
import type { Doubt } from '../doubt.ts';
import { levelOf, type Made, type Shape } from './shape.ts';

function share(clause: Clause): Made | null {
  const value = clause.tags.find((tag) => tag.share !== undefined)?.share;
  if (value === undefined) return null;
  const limited = clause.tags.some((tag) => tag.role === 'c' || tag.role === 's');
  const limit = levelOf(clause.tags);
  if (!limited || limit === 'atLeast') return { kind: 'share', value, unit: '%' };
  return limit && { kind: limit, value, unit: '%' };
}

/** «samtliga 9 förskolor»: the count is of what there is, and may be the whole or the value itself. */
function allCounted({ tags }: Clause): Doubt {
  const text = tags.map((tag) => tag.text).join(' ');
  return { question: `Menas andelen (100 % ska nås) eller antalet i «${text}»? Skriv bara det som gäller.` };
}

/** Readings as a share. */
export const SHARE_SHAPES: readonly Shape[] = [
  { pattern: /^n?c?f$|^fs$|^A[wgd]*$/, make: share },
  { pattern: /^Aq$/, make: allCounted },
];
