// Several conditions joined by «och» or «eller» as one: flat, without doubles, in the order written.
import type { Refusal } from './shape.ts';

interface List<C> {
  readonly kind: 'all' | 'any';
  readonly of: readonly C[];
}

/** The joined condition; refused where «och» stands within «eller», or where a part is «i övrigt» or «används inte». */
export function joinFlat<C extends { readonly kind: string }>(
  how: 'och' | 'eller',
  parts: readonly C[],
  instead: string,
): C | List<C> | Refusal {
  if (parts.some(({ kind }) => kind === 'never' || kind === 'otherwise'))
    return { refused: '«I övrigt» och «används inte» står ensamma i sin cell.' };
  const kind = how === 'och' ? 'all' : 'any';
  const flat = parts.flatMap((part) => (isList(part) && part.kind === kind ? part.of : [part]));
  if (flat.some(isList))
    return { refused: `«och» och «eller» i samma cell kan läsas på två sätt; ${instead}` };
  const [only, ...others] = [...new Map(flat.map((part) => [JSON.stringify(part), part])).values()];
  return only !== undefined && others.length === 0
    ? only
    : { kind, of: [...(only ? [only] : []), ...others] };
}

function isList<C extends { readonly kind: string }>(condition: C): condition is C & List<C> {
  return condition.kind === 'all' || condition.kind === 'any';
}
