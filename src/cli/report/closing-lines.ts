// The last lines of the printed result: what was written and where, and how to get what was not.
import { countWrites } from '../../../lib/index.ts';
import type { Judged } from '../../app/judge-workbook.ts';
import type { Outputs } from '../output-files.ts';

const EXAMPLE_LINES = [
  'Det här är exemplet som följer med Målljus; ingen arbetsbok är skriven.',
  'Få exemplet som bedömd arbetsbok: npm run bedom -- --ut Bedömd.xlsx',
  'Bedöm en egen arbetsbok: npm run bedom -- Mål.xlsx',
];

/** One line for each output, or what was not written and why. */
export function closingLines(
  judged: Judged,
  { workbook, json }: Outputs,
  dryRun: boolean,
): readonly string[] {
  const nothing = dryRun ? ['Torrkörning: ingen arbetsbok är skriven.'] : EXAMPLE_LINES;
  const file = json === null || json === 'stdout' ? null : json;
  return [
    ...(workbook === null ? [] : [workbookLine(judged, workbook.shown)]),
    ...(file === null ? [] : [`Resultatet som JSON: «${file.shown}»`]),
    ...(workbook === null ? nothing : []),
  ];
}

function workbookLine({ plan }: Judged, shown: string): string {
  return countWrites(plan) > 0
    ? `Den bedömda arbetsboken: «${shown}»`
    : `Inget har ändrats sedan arbetsboken senast bedömdes: «${shown}» är en exakt kopia av den.`;
}
