// Which registers the workbook has, and whether it is followed up because of them.
import type { RegisterInUse } from '../../../app/judging.ts';

/** «Arbetsboken har bladen «Beslut 2020» och «Tidsplan».»; says when it has none. */
export function registersText(registers: readonly RegisterInUse[]): string {
  const there = registers.flatMap(({ sheets }) => sheets);
  const lacking = registers.filter(({ sheets }) => sheets.length === 0).map(({ sheetName }) => sheetName);
  const has = there.length === 0 ? '' : `Arbetsboken har ${named(there)}. `;
  if (lacking.length === 0) return has.trim();
  const beginning = there.length === 0 ? 'Arbetsboken har inte' : 'Den har inte';
  return `${has}${beginning} ${named(lacking)}; i mallen finns alla.`;
}

/** Why following up is on whatever the officer chooses; null when it is a choice. */
export function alwaysOnText(registers: readonly RegisterInUse[]): string | null {
  const there = registers.flatMap(({ sheets }) => sheets);
  return there.length === 0 ? null : `Alltid på i den här arbetsboken, eftersom den har ${named(there)}.`;
}

/** «Arbetsboken har inget blad «Tidsplan». I mallen finns det.» */
export function withoutRegister(sheetName: string): string {
  return `Arbetsboken har inget blad «${sheetName}». I mallen finns det, med rubriker att kopiera.`;
}

/** «bladet «Beslut»», «bladen «Beslut» och «Tidsplan»». */
function named(names: readonly string[]): string {
  const quoted = names.map((name) => `«${name}»`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? `bladet ${last}` : `bladen ${quoted.join(', ')} och ${last}`;
}
