// Every case table about judging, through the library's own door; and that no kind of målvärde goes without cases.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { TARGET_KINDS } from '../../../lib/index.ts';
import { FOLDER_OF_KIND, JUDGING_TABLES } from '../../cases/all-judging.ts';
import type { JudgingCase, More } from '../../cases/judging-case.ts';
import { judgeOne } from '../../support/build-measure.ts';

const CASES = fileURLToPath(new URL('../../cases', import.meta.url));

function judge([target, outcome, , , more = {}]: JudgingCase): ReturnType<typeof judgeOne> {
  const given = {
    ...(target === undefined ? {} : { target }),
    ...(outcome === undefined ? {} : { outcome }),
  };
  return judgeOne({ ...more, ...given }, more);
}

/** «målvärde, utfall»: why. */
function title([target, outcome, expected, why]: JudgingCase): string {
  const shown = (content: JudgingCase[0]): string =>
    typeof content === 'object' || content === undefined ? JSON.stringify(content) : `«${String(content)}»`;
  return `${shown(target)} mot ${shown(outcome)}: ${expected} (${why})`;
}

describe.each(Object.entries<readonly JudgingCase[]>(JUDGING_TABLES))('%s', (_, cases) => {
  test.each(cases.map((one) => [title(one), one] as const))('%s', (_title, one) => {
    const { assessment, issues } = judge(one);
    const [, , expected, , more = {}] = one;
    const question = expected.startsWith('ask ') ? expected.slice(4) : null;
    expect(found(assessment)).toBe(question === null ? expected : 'notUnderstood');
    const codes = issues.map(({ code }) => code).filter((code) => code !== 'assumption-made');
    expect(codes.sort()).toEqual([...(question === null ? [] : [question]), ...(more.also ?? [])].sort());
    expectMore(assessment, more);
  });
});

const found = ({ status, reason }: ReturnType<typeof judge>['assessment']): string => reason ?? status;

function expectMore(
  { assumed, explanation, fulfilment }: ReturnType<typeof judge>['assessment'],
  more: More,
): void {
  const plain = explanation.replaceAll('\u00A0', ' ');
  if (more.assumed === undefined) expect(assumed).toEqual([]);
  else expect(assumed.join('; ')).toContain(more.assumed);
  if (more.says !== undefined) expect(plain).toContain(more.says);
  if (more.fulfilment !== undefined) expect(fulfilment).toBe(more.fulfilment);
}

describe('fallen täcker alla sorter', () => {
  test.each(TARGET_KINDS)('%s har fall i sin mapp', (kind) => {
    const cases: readonly JudgingCase[] = JUDGING_TABLES[FOLDER_OF_KIND[kind]];
    const ofKind = cases.filter((one) => judge(one).assessment.target.kind === kind);
    expect(ofKind.length).toBeGreaterThanOrEqual(2);
  });

  test('varje mapp med bedömningsfall är med', () => {
    const folders = readdirSync(CASES, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && readdirSync(`${CASES}/${entry.name}`).includes('judging.ts'))
      .map(({ name }) => name);
    expect(folders.sort()).toEqual(Object.keys(JUDGING_TABLES).sort());
  });

  test('varje fall säger varför, och inget står två gånger', () => {
    const all = Object.values<readonly JudgingCase[]>(JUDGING_TABLES).flat();
    expect(all.filter(([, , , why]) => why.trim().length < 3)).toEqual([]);
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length);
  });
});
