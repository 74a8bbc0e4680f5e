// Office files looked at by software that was not written here: LibreOffice, poppler, python-docx and xmllint with the format's schemas.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const SCHEMAS = '/work/shared/schemas';
const LIBREOFFICE = '/usr/lib/libreoffice/program';
const PYTHON = '/usr/bin/python3';
const DOCX_SCRIPT = path.resolve(import.meta.dirname, 'read-with-python-docx.py');

const runs = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;

/** Why these cannot be asked on this machine; null when they can. */
export const MISSING = {
  schemas: existsSync(SCHEMAS) && runs('xmllint', '--version') ? null : 'xmllint eller schemana saknas',
  writer:
    existsSync(`${LIBREOFFICE}/libswlo.so`) && runs('pdftotext', '-v') ? null : 'libreoffice-writer saknas',
  impress:
    existsSync(`${LIBREOFFICE}/libsdlo.so`) && runs('pdftotext', '-v') ? null : 'libreoffice-impress saknas',
  pythonDocx: runs(PYTHON, '-c', 'import docx') ? null : 'python3-docx saknas',
} as const;

/** Does the work in a new folder, which is taken away afterwards. */
function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'malljus-office-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of each page as LibreOffice prints it. */
export function printedPages(
  bytes: Uint8Array,
  extension: 'docx' | 'pptx' | 'csv' | 'xlsx',
): readonly string[] {
  return inFolder((folder) => {
    const file = path.join(folder, `fil.${extension}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profil')}`;
    // Semicolons, quotes, UTF-8, as Swedish Excel reads it.
    const reading = extension === 'csv' ? ['--infilter=CSV:59,34,76,1'] : [];
    execFileSync(
      'soffice',
      [profile, '--headless', ...reading, '--convert-to', 'pdf', '--outdir', folder, file],
      { stdio: 'ignore' },
    );
    const text = execFileSync('pdftotext', ['-layout', path.join(folder, 'fil.pdf'), '-'], {
      encoding: 'utf8',
    });
    // Printed text shows no difference between kinds of blanks.
    return text.replaceAll('\u00A0', ' ').split('\f').slice(0, -1);
  });
}

/** A workbook as LibreOffice saves it, which drops what Målljus stores. */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    const file = path.join(folder, 'fil.xlsx');
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profil')}`;
    const target = path.join(folder, 'ut');
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', target, file], {
      stdio: 'ignore',
    });
    return new Uint8Array(readFileSync(path.join(target, 'fil.xlsx')));
  });
}

/** What python-docx makes of a Word file. */
export interface ReadDocx {
  readonly title: string;
  readonly author: string;
  readonly created: string;
  readonly language: string | null;
  /** Name of the style, and text. */
  readonly paragraphs: readonly (readonly [string, string])[];
  readonly tables: readonly {
    readonly header: boolean;
    readonly caption: string | null;
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly headers: readonly string[];
}

export function readWithPythonDocx(bytes: Uint8Array): ReadDocx {
  return inFolder((folder) => {
    const file = path.join(folder, 'fil.docx');
    writeFileSync(file, bytes);
    const json = execFileSync(PYTHON, [DOCX_SCRIPT, file], { encoding: 'utf8', maxBuffer: 1 << 28 });
    return JSON.parse(json) as ReadDocx;
  });
}

/** The text of a part of a package. */
export function partOf(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  if (content === undefined) throw new Error(`${name} finns inte.`);
  return strFromU8(content);
}

/** Names of the parts. */
export function partsOf(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes));
}

type Schema = 'pml.xsd' | 'wml.xsd' | 'dml-chart.xsd' | 'dml-spreadsheetDrawing.xsd';

// Attributes of other namespaces, which the format lets anybody add, the one of XML's own, which xmllint does not know here, and a
// percentage that Office itself writes as thousandths.
const NO_FAULT =
  /XML\/1998\/namespace\}space|markup-compatibility\/2006\}Ignorable|office\/word\/20\d\d\/wordml\}|buSzPct/;

/** Faults of the parts by the schema of their format, without line numbers. */
export function schemaFaults(bytes: Uint8Array, schema: Schema, parts: readonly string[]): readonly string[] {
  return inFolder((folder) => {
    const schemas = path.join(folder, 'schemas');
    cpSync(SCHEMAS, schemas, { recursive: true, mode: 0 });
    for (const name of ['wml.xsd', 'shared-math.xsd']) withoutSpace(path.join(schemas, name));
    const files = parts.map((part, index) => {
      const file = path.join(folder, `del${String(index)}.xml`);
      writeFileSync(file, partOf(bytes, part));
      return file;
    });
    const { stderr } = spawnSync(
      'xmllint',
      ['--noout', '--huge', '--schema', path.join(schemas, schema), ...files],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    return stderr
      .split('\n')
      .filter((line) => line !== '' && !line.endsWith(' validates') && !NO_FAULT.test(line))
      .filter((line) => !line.endsWith('fails to validate'))
      .map((line) => line.replace(/^.*?:\d+: /, ''));
  });
}

/** The schema refers to an attribute that is declared elsewhere, and without it xmllint reads none of it. */
function withoutSpace(file: string): void {
  const text = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.includes('ref="xml:space"'))
    .join('\n');
  rmSync(file, { force: true });
  writeFileSync(file, text);
}
