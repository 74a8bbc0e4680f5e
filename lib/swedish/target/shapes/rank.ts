// Readings as a place in a ranking, lower being better: «topp 5», «plats 100 eller bättre», «bland de 10 bästa».
import type { Clause } from '../clause.ts';
import type { Doubt } from '../doubt.ts';
import { quantitiesOf, type Made, type Shape } from './shape.ts';

function place({ tags }: Clause): Made | Doubt | null {
  const value = tags.find((tag) => tag.role === 'R')?.quantity ?? quantitiesOf(tags).at(-1);
  if (!value) return null;
  if (value.unit === '%') return quartile(value.text);
  if (!Number.isInteger(value.value) || value.value < 1 || (value.unit !== undefined && value.unit !== 'st'))
    return null;
  return { kind: 'rank', value: value.value, decimals: 0 };
}

function quartile(share: string): Doubt {
  return {
    question: `Läget bland de ${share} bästa kan inte räknas ut ur utfallet. Vilken plats eller vilket värde ska nås?`,
  };
}

/** «minst plats 50» and «högst plats 50» both mean place 50 or better: nobody sets out to be worse. */
function limitedPlace(clause: Clause): Made | Doubt | null {
  const made = place(clause);
  if (!made || !('kind' in made) || made.kind !== 'rank') return made;
  const limit = clause.tags.find((tag) => tag.role === 'c');
  const placed = clause.shape.startsWith('c');
  if (limit?.level === 'atMost' || (placed && limit?.level === 'atLeast')) return made;
  return whichWay(made.value);
}

function whichWay(value: number): Doubt {
  return {
    question: `Menas plats ${String(value)} eller bättre?`,
    suggestion: `plats ${String(value)} eller bättre`,
  };
}

function afterLimit(clause: Clause): Made | Doubt | null {
  const made = place(clause);
  if (!made || !('kind' in made) || made.kind !== 'rank') return made;
  const after = clause.tags.find((tag) => tag.role === 's');
  return after?.level === undefined ? made : whichWay(made.value);
}

function better(clause: Clause): Made | Doubt | null {
  const made = place(clause);
  if (!made || !('kind' in made) || made.kind !== 'rank') return made;
  return {
    question: `Räcker plats ${String(made.value)}, eller ska placeringen vara bättre?`,
    suggestion: `plats ${String(made.value)} eller bättre`,
  };
}

/** «plats 1–10»: place 10 or better. */
function places(clause: Clause): Made | Doubt | null {
  const [first] = quantitiesOf(clause.tags);
  return first?.value === 1 ? place(clause) : null;
}

/** Readings as a place. */
export const RANK_SHAPES: readonly Shape[] = [
  { pattern: /^[kKB]{1,3}q$|^B?q?E?k?q?E$|^K-?q$|^Bqk$|^BKqE?$|^R$/, make: place },
  { pattern: /^[kK]qs$|^qks$|^Rs$/, make: afterLimit },
  { pattern: /^ck+q$|^kcq$|^cR$/, make: limitedPlace },
  { pattern: /^[kK]q-q$/, make: places },
  { pattern: /^vkq$|^vR$/, make: better },
  { pattern: /^[BKkc]*F$/, make: () => ({ kind: 'rank', value: 1, decimals: 0 }) },
];
