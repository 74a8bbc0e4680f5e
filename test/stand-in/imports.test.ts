// Ställföreträdaren ska kunna köras i en webbsida: bara det som laddar klienten får använda Node.
import { expect, test } from 'vitest';
import { readImports } from '../support/read-imports.ts';

const PACKAGES = ['numfmt', 'saxes', 'zod'];

function reachedFrom(start: string): string[] {
  const reached = new Set([start]);
  for (const file of reached) {
    if (!file.startsWith('test/')) continue;
    for (const target of readImports([file]).flatMap(({ imports }) => imports)) reached.add(target);
  }
  return [...reached];
}

test('värden når varken Node eller andra paket än sina egna', () => {
  const reached = reachedFrom('test/stand-in/create-stand-in.ts');
  const outside = reached.filter((target) => !/^(?:test\/stand-in|lib|src\/app)\//.test(target));
  expect(outside.filter((target) => !PACKAGES.includes(target))).toEqual([]);
  expect(reached).toContain('test/stand-in/host/range.ts');
  expect(reached).not.toContain('test/stand-in/load-client.ts');
});
