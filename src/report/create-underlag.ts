// The files of an underlag, all made in memory: whoever writes them writes all or none. What makes Word and PowerPoint files is loaded
// only when they are asked for.
import { letter } from '../../lib/index.ts';
import type { Report } from '../../lib/index.ts';
import { accept, type Result } from '../app/result.ts';
import { UNDERLAG_KINDS } from '../app/underlag.ts';
import type {
  CreateReportFiles,
  LetterTemplate,
  ReportKind,
  UnderlagFile,
  UnderlagKind,
} from '../app/underlag.ts';
import { underlagName } from '../app/underlag-name.ts';
import { createPage } from './create-page.ts';
import { createOpenCsv } from './open-csv.ts';
import { createOpenJson } from './open-json.ts';

/** Every file that is wanted, or why one of them cannot be made. */
export const createReportFiles: CreateReportFiles = async (report, { kinds, template }) => {
  const files: UnderlagFile[] = [];
  const remarks: string[] = [];
  const add = (kind: ReportKind, bytes: Uint8Array): void => {
    files.push({ kind, name: underlagName(report.workbook, kind), bytes });
  };
  for (const kind of REPORT_KINDS.filter((each) => kinds.includes(each))) {
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
};

const REPORT_KINDS = UNDERLAG_KINDS.filter((kind) => kind !== 'xlsx');

const CREATE: Readonly<
  Record<Exclude<ReportKind, 'docx'>, (report: Report) => Uint8Array | Promise<Uint8Array>>
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
  const about = { author: report.committee ?? 'Målljus', when: report.judgedAt };
  if (template === null) {
    const { createLetter } = await import('./create-letter.ts');
    return accept({ bytes: await createLetter(content, about), remarks: [] });
  }
  const { fillTemplate } = await import('./fill-template.ts');
  const filled = await fillTemplate(template.bytes, template.name, content, about);
  if (!filled.ok) return filled;
  const { bytes, unknown, unfilled, kept } = filled.value;
  const remark = (about: string, written: readonly string[]): readonly string[] =>
    written.length === 0
      ? []
      : [`Mallen «${template.name}» har platshållare ${about}: ${written.join(', ')}.`];
  return accept({
    bytes,
    remarks: [
      ...remark('som Målljus inte känner; de står kvar', unknown),
      ...remark(
        'som inte kunde fyllas; de står kvar. Skriv dem som vanlig text, inte i en länk, en innehållskontroll eller en spårad ändring',
        unfilled,
      ),
      ...(kept.length === 0
        ? []
        : [
            `Från mallen «${template.name}» följer detta med i tjänsteskrivelsen; ta bort det i mallen om andra inte ska se det: ${kept.join(', ')}.`,
          ]),
    ],
  });
}
