// Who may import whom, as a table, and the check of an import graph against it.

/** One file and what it imports: paths from the top of the project, or package names. */
export interface ImportingFile {
  readonly file: string;
  readonly imports: readonly string[];
}

interface Place {
  readonly folder: string;
  /** Folders and files of ours that it may import from, besides itself. */
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
  readonly node?: boolean;
}

const LIB_PACKAGES = ['zod', 'numfmt'];
const LIB_ORDER = [
  ['lib/issue.ts'],
  ['lib/swedish'],
  ['lib/model'],
  ['lib/sheet', 'lib/formula'],
  ['lib/register'],
  ['lib/rules'],
  ['lib/assess'],
  ['lib/review'],
  ['lib/rule-sheet'],
  ['lib/follow-up'],
  ['lib/plan'],
  ['lib/report'],
  ['lib/index.ts'],
];

const LIB_PLACES: readonly Place[] = LIB_ORDER.flatMap((level, index) =>
  level.map((folder) => ({
    folder,
    mayImport: LIB_ORDER.slice(0, index).flat(),
    packages: folder === 'lib/formula' ? [...LIB_PACKAGES, 'mathjs'] : LIB_PACKAGES,
  })),
);

const DOOR = 'lib/index.ts';
const SRC_PLACES: readonly Place[] = [
  // zod checks what leaves the program: the result file. The formula door is loaded only when a rule set has a formula.
  { folder: 'src/app', mayImport: [DOOR, 'lib/formula/index.ts'], packages: ['zod'] },
  { folder: 'src/xlsx', mayImport: [DOOR, 'src/app'], packages: ['fflate'] },
  // zod checks what comes back from the workbook: the record for taking a judgement back.
  { folder: 'src/excel', mayImport: [DOOR, 'src/app'], packages: ['zod'] },
  { folder: 'src/taskpane', mayImport: [DOOR, 'src/app'], packages: ['preact', '@preact/signals'] },
  { folder: 'src/functions', mayImport: [DOOR, 'src/app'], packages: [] },
  { folder: 'src/commands', mayImport: [DOOR, 'src/app'], packages: [] },
  // Where the parts of the add-in meet: the only place that knows them all.
  {
    folder: 'src/addin',
    mayImport: [
      ...[DOOR, 'src/app', 'src/excel', 'src/taskpane', 'src/commands', 'src/functions', 'src/clock'],
      // For «Skapa underlag», loaded when it is first asked for.
      ...['src/xlsx', 'src/report'],
    ],
    packages: [],
  },
  // The files of an underlag, as bytes; docx and pptxgenjs are loaded only when they are asked for.
  { folder: 'src/report', mayImport: [DOOR, 'src/app'], packages: ['docx', 'pptxgenjs', 'fflate', 'zod'] },
  { folder: 'src/browser', mayImport: [DOOR, 'src/app', 'src/xlsx'], packages: [] },
  // How everything is built: scripts, with declarations for the tests.
  { folder: 'src/build', mayImport: [], packages: [], node: true },
  // Looks at the manifest when Målljus is built; no part of what runs in Excel.
  { folder: 'src/manifest', mayImport: [], packages: ['saxes'], node: true },
  // What the user's clock shows, which every host has to ask in the same way.
  { folder: 'src/clock', mayImport: [], packages: [] },
  {
    folder: 'src/cli',
    mayImport: [DOOR, 'src/app', 'src/xlsx', 'src/report', 'src/clock'],
    packages: ['zod', 'tsx'],
    node: true,
  },
];

const PLACES = [...LIB_PLACES, ...SRC_PLACES];

/** Breaches of the import rules, one Swedish line each; empty when all is well. */
export function findImportBreaches(files: readonly ImportingFile[]): string[] {
  return files.flatMap(({ file, imports }) => {
    const place = PLACES.find(({ folder }) => isWithin(file, folder));
    if (place === undefined) return [`${file} ligger i en mapp som saknas i tabellen över importer`];
    return imports
      .filter((target) => !isAllowed(place, target))
      .map((target) => `${file} får inte importera ${target}`);
  });
}

function isAllowed(place: Place, target: string): boolean {
  if (target.startsWith('node:')) return place.node === true;
  if (isOurs(target)) return [place.folder, ...place.mayImport].some((folder) => isWithin(target, folder));
  return place.packages.some((name) => target === name || target.startsWith(`${name}/`));
}

function isOurs(target: string): boolean {
  return /^(?:lib|src|test)\//.test(target);
}

function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}

/** Import cycles, each as the files round it («a -> b -> a»); empty when there is none. */
export function findImportCycles(files: readonly ImportingFile[]): string[] {
  const importsOf = new Map(files.map(({ file, imports }) => [file, imports]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      cycles.push([...path.slice(start), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const target of importsOf.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const { file } of files) visit(file, []);
  return cycles;
}
