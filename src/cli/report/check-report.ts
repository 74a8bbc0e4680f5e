// The printed answer of `malljus kontrollera`: the verdict first, then each change with its cell, then what cannot be told.
import { formatNumber } from '../../../lib/index.ts';
import type { SealChange } from '../../../lib/index.ts';
import type { CheckedWorkbook } from '../../app/check-seal.ts';
import { createPaint, type Paint } from './paint.ts';
import { joinSections, section } from './report-sections.ts';
import type { ReportLook } from './result-report.ts';
import { hang, plainText, wrap } from './text-layout.ts';

const VERDICT: Readonly<Record<CheckedWorkbook['verdict'], string>> = {
  unsealed:
    'Arbetsboken har inget sigill: den är inte bedömd av Målljus, eller av en version som inte satte något. Bedöm den med «malljus bedom».',
  unchanged: 'Inget är ändrat sedan bedömningen.',
  presentation: 'Inget av det som bedömdes är ändrat sedan dess, bara annat i bladen.',
  changed: 'Arbetsboken är ändrad sedan bedömningen.',
};

/** Where nothing tells of the rest. */
const JUDGED_UNCHANGED = 'Inget av det som bedömdes, av reglerna eller av det som Målljus skrev är ändrat.';

const KINDS: readonly (readonly [SealChange['kind'], string])[] = [
  ['seal', 'Sigillet'],
  ['judged', 'Underlaget'],
  ['rules', 'Reglerna'],
  ['results', 'Resultatet'],
  ['written', 'Det som Målljus skrev'],
  ['presentation', 'Annat i bladen'],
];

/** The text to print, without a last line break. */
export function checkReport(checked: CheckedWorkbook, { width, colour }: ReportLook): string {
  const { workbook, verdict, seal, more, limits } = checked;
  const paint = createPaint(colour);
  const isLost = verdict === 'unchanged' && seal?.from === 'sheet';
  const title = wrap(`Kontroll av ${plainText(workbook)}`, width).map((line) => paint.strong(line));
  return joinSections([
    [...title, ...wrap(isLost ? JUDGED_UNCHANGED : VERDICT[verdict], width)],
    seal === null ? [] : aboutSeal(checked, width),
    ...KINDS.map(([kind, heading]) => changesOf(checked, kind, heading, width, paint)),
    more === 0 ? [] : wrap(`… och ${formatNumber(more)} ändringar till.`, width),
    limits.flatMap((text) => wrap(text, width)),
  ]);
}

function aboutSeal({ seal, sameResults }: CheckedWorkbook, width: number): readonly string[] {
  if (seal === null) return [];
  const when =
    seal.when === null ? '' : ` ${seal.when.replace('T', ' kl. ').replace(/(\d\d):(\d\d)$/, '$1.$2')}`;
  const recount = sameResults
    ? 'Omräkningen av det som nu står i filen gav samma resultat.'
    : 'Omräkningen av det som nu står i filen gav ett annat resultat.';
  return [
    ...hang('  Sigill     ', seal.whole, width),
    ...hang(
      '  Bedömt     ',
      `${when.trim()} med Målljus ${seal.program}, regelverk ${plainText(seal.ruleSet)}`.trim(),
      width,
    ),
    ...wrap(recount, width),
  ];
}

function changesOf(
  { changes }: CheckedWorkbook,
  wanted: SealChange['kind'],
  heading: string,
  width: number,
  paint: Paint,
): readonly string[] {
  const found = changes.filter(({ kind }) => kind === wanted);
  const lines = found.flatMap(({ cell, text }) =>
    hang(cell === null ? '  – ' : `  ${plainText(cell)}  `, plainText(text), width),
  );
  return section(heading, lines, paint);
}
