// Formulas and mathjs are loaded by the workbook that has one, and by no other.
import { describe, expect, test } from 'vitest';
import { readImports, readSource, sourceFiles } from '../../support/read-imports.ts';

const graph = readImports(sourceFiles('lib', 'src'));
const importsOf = new Map(graph.map(({ file, imports }) => [file, imports]));

function reachedFrom(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const target of importsOf.get(file) ?? []) reachedFrom(target, seen);
  return seen;
}

describe('mathjs laddas bara för en formel', () => {
  test('från bibliotekets dörr når man varken formlerna eller mathjs', () => {
    const reached = [...reachedFrom('lib/index.ts')];
    expect(reached).toContain('lib/model/condition.ts');
    expect(reached.filter((file) => file.startsWith('lib/formula/') || file.startsWith('mathjs'))).toEqual(
      [],
    );
  });

  test('en enda fil importerar mathjs', () => {
    const users = graph.filter(({ imports }) => imports.some((target) => target.startsWith('mathjs')));
    expect(users.map(({ file }) => file)).toEqual(['lib/formula/compile-tree.ts']);
  });

  test('den som vill ha formler ber om dem när de behövs', () => {
    const outside = graph.filter(
      ({ file, imports }) =>
        !file.startsWith('lib/formula/') && imports.some((target) => target.startsWith('lib/formula/')),
    );
    // A static import, «from '…/lib/formula/index.ts'», would put mathjs in what is always loaded.
    const atOnce = outside.filter(({ file }) => /from\s+'[^']*\/formula\//u.test(readSource(file)));
    expect(atOnce.map(({ file }) => file)).toEqual([]);
  });
});
