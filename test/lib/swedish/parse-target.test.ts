// Every case table of målvärden, the published wordings, and cells.
import { describe, expect, test } from 'vitest';
import { parseTarget } from '../../../lib/swedish/parse-target.ts';
import { toTolka, TolkaSchema } from '../../../lib/swedish/tolka.ts';
import { STRICT_TARGETS } from '../../cases/above-below/targets.ts';
import { ACTIVITY_TARGETS } from '../../cases/activity/targets.ts';
import { ASK_TARGETS } from '../../cases/ask/targets.ts';
import { AT_LEAST_TARGETS } from '../../cases/at-least/targets.ts';
import { AT_MOST_TARGETS } from '../../cases/at-most/targets.ts';
import { BAND_TARGETS } from '../../cases/between/targets.ts';
import { CHANGE_TARGETS } from '../../cases/change/targets.ts';
import { COMPOUND_TARGETS } from '../../cases/compound/targets.ts';
import { NUMBER_TARGETS } from '../../cases/number/targets.ts';
import { RANK_TARGETS } from '../../cases/rank/targets.ts';
import { REFERENCE_TARGETS } from '../../cases/reference/targets.ts';
import { SHARE_TARGETS } from '../../cases/share/targets.ts';
import type { TargetCase } from '../../cases/target-case.ts';

const TABLES: Readonly<Record<string, readonly TargetCase[]>> = {
  'tal utan riktning': NUMBER_TARGETS,
  'undre gräns': AT_LEAST_TARGETS,
  'övre gräns': AT_MOST_TARGETS,
  'över och under': STRICT_TARGETS,
  intervall: BAND_TARGETS,
  förändring: CHANGE_TARGETS,
  placering: RANK_TARGETS,
  jämförelse: REFERENCE_TARGETS,
  andel: SHARE_TARGETS,
  aktivitet: ACTIVITY_TARGETS,
  'flera målvärden': COMPOUND_TARGETS,
  'måste frågas om': ASK_TARGETS,
};

describe.each(Object.entries(TABLES))('%s', (_, cases) => {
  test.each(cases)('«%s» är %s', (text, kind, meaning) => {
    const tolka = toTolka(parseTarget(text));
    expect(tolka).toMatchObject({ text, kind });
    for (const [field, value] of Object.entries(meaning))
      expect(tolka[field as keyof typeof tolka]).toEqual(value);
    expect(TolkaSchema.safeParse(tolka).error).toBeUndefined();
  });
});
