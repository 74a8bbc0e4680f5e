// The shape of the code: imports go one way, without cycles, and the pure parts stay pure.
import { describe, expect, test } from 'vitest';
import { findImportBreaches, findImportCycles } from './support/import-rules.ts';
import { readImports, readSource, sourceFiles } from './support/read-imports.ts';

const files = sourceFiles('lib', 'src');
const graph = readImports(files);

describe('importerna går åt ett håll', () => {
  test('det finns filer att granska', () => {
    expect(files).toContain('lib/issue.ts');
    expect(files).toContain('src/app/port.ts');
    expect(graph.some(({ imports }) => imports.includes('lib/index.ts'))).toBe(true);
  });

  test('ingen fil importerar något den inte får', () => {
    expect(findImportBreaches(graph)).toEqual([]);
  });

  test('inga cirklar', () => {
    expect(findImportCycles(graph)).toEqual([]);
  });

  test('testerna är det enda som importerar test', () => {
    expect(graph.filter(({ imports }) => imports.some((target) => target.startsWith('test/')))).toEqual([]);
  });
});

describe('granskningen kan underkänna', () => {
  test.each([
    ['lib/swedish/a.ts', 'lib/model/b.ts', 'svenskan vet inget om modellen'],
    ['lib/sheet/a.ts', 'lib/formula/b.ts', 'blad och formler är syskon'],
    ['lib/plan/a.ts', 'lib/index.ts', 'dörren är till för src'],
    ['lib/rules/a.ts', 'src/app/port.ts', 'lib vet inget om src'],
    ['lib/rules/a.ts', 'fflate', 'lib har bara zod och numfmt'],
    ['lib/rules/a.ts', 'node:fs', 'lib är rent'],
    ['src/app/a.ts', 'lib/model/cell.ts', 'src går genom dörren'],
    ['src/app/a.ts', 'src/xlsx/b.ts', 'användningsfallen känner bara porten'],
    ['src/xlsx/a.ts', 'node:zlib', 'filadaptern går i en webbläsare'],
    ['src/xlsx/a.ts', 'src/cli/b.ts', 'adaptern vet inget om kommandoraden'],
    ['src/taskpane/a.ts', 'src/excel/b.ts', 'rutan talar med porten'],
    ['lib/plan/a.ts', 'lib/report/b.ts', 'underlaget läser planen, inte tvärtom'],
    ['src/taskpane/a.ts', 'src/report/b.ts', 'panelen laddar inga filformat'],
    ['src/cli/a.ts', 'test/support/b.ts', 'programmet bär inga tester'],
    ['src/cli/a.ts', 'zodiac', 'ett paketnamn räcker inte som början'],
  ])('%s -> %s: %s', (file, target) => {
    expect(findImportBreaches([{ file, imports: [target] }])).toEqual([
      `${file} får inte importera ${target}`,
    ]);
  });

  test('en mapp som ingen har tänkt på godkänns inte', () => {
    expect(findImportBreaches([{ file: 'lib/utils/a.ts', imports: [] }])).toHaveLength(1);
  });

  test('det som är tillåtet godkänns', () => {
    const allowed = [
      {
        file: 'lib/model/a.ts',
        imports: ['zod', 'zod/mini', 'lib/swedish/b.ts', 'lib/issue.ts', 'lib/model/c.ts'],
      },
      { file: 'src/xlsx/a.ts', imports: ['fflate', 'lib/index.ts', 'src/app/port.ts'] },
      { file: 'src/cli/a.ts', imports: ['node:fs', 'src/xlsx/a.ts'] },
    ];
    expect(findImportBreaches(allowed)).toEqual([]);
  });

  test('en cirkel över tre filer hittas en gång', () => {
    const circle = [
      { file: 'a', imports: ['b'] },
      { file: 'b', imports: ['c'] },
      { file: 'c', imports: ['a'] },
      { file: 'd', imports: ['a'] },
    ];
    expect(findImportCycles(circle)).toEqual(['a -> b -> c -> a']);
  });
});

describe('undantag motiveras', () => {
  const everything = sourceFiles('lib', 'src', 'test');
  // `eslint-disable… -- skäl`: a reason of at least ten characters has to follow.
  const unexplained = /(?:eslint-disable(?!.*--\s+\S.{9})|@ts-ignore|@ts-nocheck).*/;

  test('varje avstängd regel har ett skäl', () => {
    const found = everything
      .filter((file) => file !== 'test/architecture.test.ts')
      .filter((file) => unexplained.test(readSource(file)));
    expect(found).toEqual([]);
  });

  test('en avstängning utan skäl hittas', () => {
    expect(unexplained.test('// eslint-disable-next-line no-console')).toBe(true);
    expect(unexplained.test('// eslint-disable-next-line no-console -- skrivs ut till användaren')).toBe(
      false,
    );
  });
});
