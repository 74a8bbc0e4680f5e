// What the files of an underlag are called, by the workbook that they are made of; names that Windows takes too.
import { safeFileName } from '../../lib/index.ts';
import type { UnderlagKind } from './underlag.ts';

const LAST_PART: Readonly<Record<UnderlagKind, string>> = {
  xlsx: 'KSAU-underlag.xlsx',
  pptx: 'presentation.pptx',
  docx: 'tjänsteskrivelse.docx',
  html: 'måluppfyllelse.html',
  csv: 'öppna data.csv',
  json: 'öppna data.json',
};

// Copies that Målljus has made are named after the workbook they came from.
const OWN_ENDING = / – (?:bedömd|KSAU-underlag)$/u;

/**
 * The name of a file without folder: `underlagName('Mål 2020 – bedömd.xlsx', 'pptx')` is `Mål 2020 – presentation.pptx`. A frozen copy of
 * a workbook with macros stays one: `Mål – KSAU-underlag.xlsm`.
 */
export function underlagName(workbook: string, kind: UnderlagKind): string {
  const base = workbook.replace(/\.xls[a-z]?$/iu, '').replace(OWN_ENDING, '');
  const macros = kind === 'xlsx' ? /\.xls[b-wyz]$/iu.exec(workbook)?.[0].toLowerCase() : undefined;
  const last = macros === undefined ? LAST_PART[kind] : LAST_PART[kind].replace(/\.xlsx$/u, macros);
  return `${safeFileName(base)} – ${last}`;
}
