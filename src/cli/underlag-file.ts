// `malljus underlag`: judges a workbook without writing in it, and writes the files of its underlag, all or none.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeUnderlag, type MadeUnderlag } from '../app/make-underlag.ts';
import { accept, refuse, type Refusal, type Result } from '../app/result.ts';
import { localMinute } from '../clock/local-minute.ts';
import type { LetterTemplate, Underlag, UnderlagKind } from '../app/underlag.ts';
import { underlagName } from '../app/underlag-name.ts';
import { createReportFiles } from '../report/create-underlag.ts';
import { openXlsx } from '../xlsx/xlsx-workbook.ts';
import type { ExitStatus } from './exit-status.ts';
import { refuseDisk } from './failures.ts';
import { readInput, type InputFile } from './input-file.ts';
import { aboutFile, nothingJudged, sheetAskedFor } from './judge-file.ts';
import { NODE_PACKING } from './node-packing.ts';
import { chooseFolder, writeInFolder, type FolderPlaces } from './output-folder.ts';
import { createProgress } from './progress.ts';
import { refused } from './refused.ts';
import { openRuleSet } from './rule-set-argument.ts';
import { underlagReport } from './report/underlag-report.ts';
import type { Terminal } from './terminal.ts';
import type { UnderlagOptions } from './underlag-options.ts';
import { writeFiles } from './write-files.ts';

/** Makes the underlag of the workbook. Status 1 when there are questions to answer. */
export async function underlagFile(options: UnderlagOptions, terminal: Terminal): Promise<ExitStatus> {
  const input = readInput(options.input);
  if (!input.ok) return refused(input, terminal);
  const names = options.kinds.map((kind) => underlagName(input.value.name, kind));
  const places = chooseFolder(options.folder, names, input.value, options.replace);
  if (!places.ok) return refused(places, terminal);
  const made = await makeFiles(input.value, options, terminal);
  if (!made.ok) return refused(made, terminal);
  const underlag = made.value;
  const { report } = underlag;
  const written = writeAll(underlag, options.kinds, places.value, input.value);
  if (!written.ok) return refused(written, terminal);
  const remarks = [...underlag.remarks, ...longPaths(places.value)];
  terminal.print(underlagReport({ ...underlag, remarks }, options, terminal));
  if (input.value.openIn !== null)
    terminal.tell(
      `«${input.value.name}» är öppen i ${input.value.openIn}; underlaget är gjort av det som senast sparades.`,
    );
  return report.questions.length > 0 ? 1 : 0;
}

/** Everything in memory, so that nothing is written when any of it fails. */
async function makeFiles(
  input: InputFile,
  { period, strict, followUp, ruleSet: asked, facts, kinds, template: given, sharing }: UnderlagOptions,
  terminal: Terminal,
): Promise<Result<MadeUnderlag>> {
  const template = readTemplate(given);
  if (!template.ok) return template;
  const onStep = createProgress(terminal, input.bytes.length);
  const ruleSet = openRuleSet(asked);
  if (!ruleSet.ok) return ruleSet;
  onStep('open');
  const opened = openXlsx(input.bytes, input.name, NODE_PACKING);
  if (!opened.ok) return aboutFile(input, opened);
  const now = localMinute(new Date());
  const madeOn = now.slice(0, 'yyyy-mm-dd'.length);
  const wanted = { kinds, template: template.value, facts: { ...facts, madeOn }, sharing };
  const made = await makeUnderlag(opened.value, createReportFiles, wanted, {
    now,
    onProgress: ({ step }) => {
      onStep(step);
    },
    ...(period === null ? {} : { period }),
    ...(ruleSet.value === null ? {} : { ruleSet: ruleSet.value }),
    ...(strict === null ? {} : { strict }),
    ...(followUp === null ? {} : { followUp }),
  });
  if (!made.ok) return aboutUnderlag(input, made, kinds);
  const { judged } = made.value;
  if (judged.result.assessments.length === 0) return nothingJudged(input, judged);
  const sheet = sheetAskedFor(asked, judged);
  return sheet === null ? made : aboutFile(input, sheet);
}

/** What went wrong, told of the template or the workbook, and the way to the other files where only the copy cannot be made. */
function aboutUnderlag<T>(input: InputFile, { failure }: Refusal, kinds: readonly UnderlagKind[]): Result<T> {
  if (failure.code === 'template') return refuse('template', `Inget underlag kunde göras. ${failure.text}`);
  const others = kinds.filter((kind) => kind !== 'xlsx');
  const isOfCopy = ['protected', 'structure-protected', 'unsupported'].includes(failure.code);
  const instead =
    isOfCopy && kinds.includes('xlsx') && others.length > 0
      ? ` Med --bara ${others.join(',')} görs underlaget utan kopian av arbetsboken.`
      : '';
  const text = `Inget underlag kunde göras av «${input.name}». ${failure.text}${instead}`;
  return refuse(failure.code, text);
}

/** Excel opens no workbook whose whole path is longer, whatever the system takes. Source: Microsoft, «Excel specifications and limits». */
const LONGEST_EXCEL_PATH = 218;

function longPaths({ files }: FolderPlaces): readonly string[] {
  return files
    .filter((file) => /\.xls[xm]$/i.test(file.path) && file.path.length > LONGEST_EXCEL_PATH)
    .map(
      ({ path: place }) =>
        `Sökvägen till kopian är ${String(place.length)} tecken, och Excel öppnar inga längre än ${String(LONGEST_EXCEL_PATH)}; lägg den i en mapp med kortare sökväg.`,
    );
}

function readTemplate(given: string | null): Result<LetterTemplate | null> {
  if (given === null) return accept(null);
  if (path.extname(given).toLowerCase() !== '.docx')
    return refuse('usage', `Mallen «${given}» måste vara ett Word-dokument som slutar på .docx.`);
  try {
    return accept({ name: path.basename(given), bytes: new Uint8Array(readFileSync(given)) });
  } catch (error) {
    return refuseDisk(error, `Mallen «${given}» kunde inte läsas`);
  }
}

function writeAll(
  { files }: Underlag,
  kinds: readonly UnderlagKind[],
  { folder, files: places }: FolderPlaces,
  { mode }: InputFile,
): Result<null> {
  // As open to others as the workbook itself, but always writable for its owner.
  const rights = (mode & 0o666) | 0o200;
  const contents = places.map((file, index) => {
    const made = files.find(({ kind }) => kind === kinds[index]);
    if (made === undefined) throw new Error(`Ingen fil gjordes för ${file.shown}.`);
    return { file, content: made.bytes, mode: rights };
  });
  return writeInFolder(folder, () => writeFiles(contents));
}
