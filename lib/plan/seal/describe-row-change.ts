// The words for a change in a register or in the rule sheet.
import { formatNumber } from '../../swedish/format-number.ts';
import { REGISTERS } from '../../register/registers.ts';
import type { SealChange } from './describe-change.ts';
import type { RowChange } from './row-changes.ts';
import { RULE_ROWS } from './sealed-rows.ts';

/** The change in words: `{ cell: 'Beslut!I4', text: '«Till» i «Beslut» är inte densamma som när bedömningen gjordes.' }`. */
export function describeRowChange(change: RowChange): SealChange {
  const isRule = change.rows === RULE_ROWS;
  const spec = REGISTERS.find(({ kind }) => kind === change.rows);
  const sheet = isRule ? 'bladet med bedömningsregler' : `«${spec?.sheetName ?? change.rows}»`;
  const kind = isRule ? 'rules' : 'judged';
  if (change.kind === 'gone') {
    const { count, all } = change;
    if (all) {
      const what = count === 1 ? 'Raden' : `De ${formatNumber(count)} raderna`;
      const text = `${what} i ${sheet} läses inte längre: bladet är borta, eller en rubrik är ändrad.`;
      return { kind, cell: null, text };
    }
    const text =
      count === 1
        ? `En rad i ${sheet} som fanns när bedömningen gjordes finns inte kvar.`
        : `${formatNumber(count)} rader i ${sheet} som fanns när bedömningen gjordes finns inte kvar.`;
    return { kind, cell: null, text };
  }
  const { ref: cell } = change;
  if (change.kind === 'added')
    return { kind, cell, text: `Raden i ${sheet} fanns inte när bedömningen gjordes.` };
  const heading = spec?.columns.find(({ key }) => key === change.key)?.heading;
  if (cell === null) {
    const text = `Kolumnen «${heading ?? change.key}» i ${sheet} läses inte längre: rubriken är ändrad eller borttagen.`;
    return { kind, cell, text };
  }
  const what = heading === undefined ? `Cellen i ${sheet}` : `Cellen under «${heading}» i ${sheet}`;
  const text =
    change.kind === 'changed'
      ? `${what} är inte densamma som när bedömningen gjordes.`
      : `${what} är tömd sedan bedömningen.`;
  return { kind, cell, text };
}
