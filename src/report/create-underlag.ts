// The files of an underlag, all made in memory: whoever writes them writes all or none. What makes Word and PowerPoint files is loaded
// only when they are asked for.
import { letter, safeFileName } from '../../lib/index.ts';
import type { Report } from '../../lib/index.ts';
import { accept, type Result } from '../app/result.ts';
import { createPage } from './create-page.ts';
import { createOpenCsv } from './open-csv.ts';
import { createOpenJson } from './open-json.ts';

/** The kinds of file, by what they end with, in the order that they are told of. */
export const UNDERLAG_KINDS = ['pptx', 'docx', 'html', 'csv', 'json'] as const;
export type UnderlagKind = (typeof UNDERLAG_KINDS)[number];

export interface UnderlagFile {
  readonly kind: UnderlagKind;
  /** File name without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A template for the tjänsteskrivelse. */
export interface LetterTemplate {
  /** File name, for what is said of it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface UnderlagWanted {
  readonly kinds: readonly UnderlagKind[];
  /** Null for a tjänsteskrivelse of our own making. */
  readonly template: LetterTemplate | null;
}

export interface Underlag {
  readonly files: readonly UnderlagFile[];
  /** What the officer is to know about them, in Swedish. */
  readonly remarks: readonly string[];
}

const LAST_PART: Readonly<Record<UnderlagKind, string>> = {
  pptx: ' – presentation.pptx',
  docx: ' – tjänsteskrivelse.docx',
  html: ' – måluppfyllelse.html',
  csv: ' – öppna data.csv',
  json: ' – öppna data.json',
};

/** The name of a file: `underlagName('Mål 2020.xlsx', 'pptx')` is `Mål 2020 – presentation.pptx`. */
export function underlagName(workbook: string, kind: UnderlagKind): string {
  return safeFileName(workbook.replace(/\.xls[xm]$/i, '')) + LAST_PART[kind];
}

/** Every file that is wanted, or why one of them cannot be made; `workbook` is the name of the file that was judged. */
export async function createUnderlag(
  report: Report,
  { kinds, template }: UnderlagWanted,
): Promise<Result<Underlag>> {
  const files: UnderlagFile[] = [];
  const remarks: string[] = [];
  const add = (kind: UnderlagKind, bytes: Uint8Array): void => {
    files.push({ kind, name: underlagName(report.workbook, kind), bytes });
  };
  for (const kind of UNDERLAG_KINDS.filter((each) => kinds.includes(each))) {
    if (kind !== 'docx') {
      add(kind, await CREATE[kind](report));
      continue;
    }
    const made = await createDocx(report, kinds, template);
    if (!made.ok) return made;
    add('docx', made.value.bytes);
    remarks.push(...made.value.remarks);
  }
  return accept({ files, remarks });
}

const CREATE: Readonly<
  Record<Exclude<UnderlagKind, 'docx'>, (report: Report) => Uint8Array | Promise<Uint8Array>>
> = {
  pptx: async (report) => (await import('./create-presentation.ts')).createPresentation(report),
  html: createPage,
  csv: createOpenCsv,
  json: createOpenJson,
};

async function createDocx(
  report: Report,
  kinds: readonly UnderlagKind[],
  template: LetterTemplate | null,
): Promise<Result<{ readonly bytes: Uint8Array; readonly remarks: readonly string[] }>> {
  const others = kinds.filter((kind) => kind !== 'docx').map((kind) => underlagName(report.workbook, kind));
  const content = letter(report, others);
  if (template === null) {
    const { createLetter } = await import('./create-letter.ts');
    const about = { author: report.committee ?? 'Målljus', when: report.judgedAt };
    return accept({ bytes: await createLetter(content, about), remarks: [] });
  }
  const { fillTemplate } = await import('./fill-template.ts');
  const filled = await fillTemplate(template.bytes, template.name, content);
  if (!filled.ok) return filled;
  const { bytes, unknown } = filled.value;
  const remark = `Mallen «${template.name}» har platshållare som Målljus inte känner; de står kvar: ${unknown.join(', ')}.`;
  return accept({ bytes, remarks: unknown.length === 0 ? [] : [remark] });
}
