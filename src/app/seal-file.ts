// What a check of a seal came to as the fixed JSON object that other programs read, and the schema it is checked by.
import { z } from 'zod';
import type { CheckedWorkbook } from './check-seal.ts';

const text = z.string();

/** The fixed form, version 1. Cells are written `Blad!E5`. */
export const SealFileSchema = z.strictObject({
  version: z.literal(1),
  workbook: text,
  verdict: z.enum(['unsealed', 'unchanged', 'presentation', 'changed']),
  /** Null when the workbook has none. `from`: `file`, or `sheet` where only the line in «Måluppfyllelse» is left. */
  seal: z
    .strictObject({
      whole: text,
      from: z.enum(['file', 'sheet']),
      when: text.nullable(),
      program: text,
      period: text.nullable(),
      ruleSet: text,
      strict: z.boolean(),
    })
    .nullable(),
  changes: z.array(
    z.strictObject({
      kind: z.enum(['judged', 'rules', 'written', 'results', 'seal', 'presentation']),
      cell: text.nullable(),
      text,
    }),
  ),
  /** How many changes there are besides those listed. */
  more: z.int().nonnegative(),
  /** Whether judging again gives what was sealed. */
  sameResults: z.boolean(),
  /** What cannot be told. */
  limits: z.array(text),
});

export type SealFile = z.infer<typeof SealFileSchema>;

/** The published JSON Schema of such a file (draft 2020-12). */
export function sealFileJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(SealFileSchema);
  return {
    $schema,
    title: 'Kontroll av ett underlag från Målljus',
    description: 'Vad «malljus kontrollera» kom fram till, version 1.',
    ...rest,
  };
}

/** The file of a check: `JSON.stringify(toSealFile(checked), null, 2)`. */
export function toSealFile({ workbook, seal, ...checked }: CheckedWorkbook): SealFile {
  return SealFileSchema.parse({
    version: 1,
    workbook,
    verdict: checked.verdict,
    seal:
      seal === null
        ? null
        : {
            whole: seal.whole,
            from: seal.from,
            when: seal.when,
            program: seal.program,
            period: seal.period,
            ruleSet: seal.ruleSet,
            strict: seal.strict,
          },
    changes: checked.changes.map(({ kind, cell, text: sentence }) => ({ kind, cell, text: sentence })),
    more: checked.more,
    sameResults: checked.sameResults,
    limits: [...checked.limits],
  } satisfies SealFile);
}
