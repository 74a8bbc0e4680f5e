// Writes what a command came to on the disk, whole or not at all, and prints its report.
import type { Result } from '../app/result.ts';
import type { XlsxWorkbook } from '../xlsx/xlsx-workbook.ts';
import type { InputFile } from './input-file.ts';
import type { Outputs } from './output-files.ts';
import type { Terminal } from './terminal.ts';
import { writeFiles, type FileContent } from './write-files.ts';

/** What there is to write. */
export interface ToWrite {
  readonly xlsx: XlsxWorkbook;
  /** Null when not asked for. */
  readonly json: string | null;
}

/** Nothing is left on the disk unless all of it went well. `onSave` is told before a file is made. */
export async function writeOutputs(
  { xlsx, json: text }: ToWrite,
  { mode }: InputFile,
  { workbook, json }: Outputs,
  onSave: () => void,
): Promise<Result<null>> {
  // As open to others as the workbook itself, but always writable for its owner.
  const rights = (mode & 0o666) | 0o200;
  const files: FileContent[] = [];
  if (workbook !== null || (json !== null && json !== 'stdout')) onSave();
  if (workbook !== null) files.push({ file: workbook, content: await xlsx.save(), mode: rights });
  if (json !== null && json !== 'stdout' && text !== null)
    files.push({ file: json, content: `${text.trimEnd()}\n`, mode: rights });
  return writeFiles(files);
}

/** The report on stdout, or on stderr when the JSON goes to stdout. */
export function printReport(
  report: string,
  json: string | null,
  outputs: Outputs,
  terminal: Pick<Terminal, 'print' | 'tell'>,
): void {
  if (outputs.json !== 'stdout' || json === null) {
    terminal.print(report);
    return;
  }
  // What reads the JSON shall get that alone.
  terminal.print(json.trimEnd());
  terminal.tell(report);
}
