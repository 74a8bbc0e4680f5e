// The fixed JSON object that `malljus tolka` prints per målvärde, and the schema it is checked by.
import { z } from 'zod';
import { TARGET_KINDS, type Target } from './target.ts';

/**
 * What `malljus tolka` prints: how a «målvärde» was understood. `value`, `low`, `high` and `change` as written (80 for `80 %`,
 * 18 for `18 miljoner kr`), units in one spelling, `from` and `by` as texts (`2004`, `2020-12-31`).
 */
export const TolkaSchema = z.strictObject({
  text: z.string(),
  kind: z.enum(TARGET_KINDS),
  value: z.number().optional(),
  unit: z.string().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  change: z.number().positive().optional(),
  changeUnit: z.string().optional(),
  from: z.string().optional(),
  by: z.string().optional(),
  question: z.string().min(1).optional(),
  warnings: z.array(z.string()),
});

export type Tolka = z.infer<typeof TolkaSchema>;

const FIELDS = ['value', 'unit', 'low', 'high', 'change', 'changeUnit', 'from', 'by', 'question'] as const;

/** The printed object of a målvärde, fields in a fixed order: `toTolka(parseTarget('minst 80 %'))` has value 80 and unit `%`. */
export function toTolka(target: Target): Tolka {
  const all = target as Target & Partial<Record<(typeof FIELDS)[number], string | number>>;
  const known = FIELDS.flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]] as const]));
  const { text, kind, warnings } = target;
  return { text, kind, ...Object.fromEntries(known), warnings: [...warnings] };
}
