// The pieces that the web page of an underlag is built of: escaped text, tables with headings, statuses and bars.
import { formatNumber, STATUSES, STATUS_SHAPE } from '../../lib/index.ts';
import type { ReportStatus, StatusCounts } from '../../lib/index.ts';
import { STATUS_COUNT_WORDS } from '../app/status-count-words.ts';
import { escapeMarkup } from './escape-markup.ts';

/** HTML that is safe to put in the page. */
export type Html = string;

export const paragraph = (text: string): Html => `<p>${escapeMarkup(text)}</p>`;

export function list(items: readonly string[]): Html {
  return `<ul>${items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`;
}

/** A cell: HTML that stands in it, whether it names the row, and whether it is a number. */
export interface PageCell {
  readonly html: Html;
  readonly kind?: 'heading' | 'number';
}

/** A table with a caption; wide ones scroll on their own, also with the keyboard. */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly PageCell[])[],
): Html {
  const head = headings.map((text) => `<th scope="col">${escapeMarkup(text)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('\n');
  const shown = escapeMarkup(caption);
  return `<div class="scroll" role="region" tabindex="0" aria-label="${shown}"><table><caption>${shown}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function cellHtml({ html, kind }: PageCell): Html {
  if (kind === 'heading') return `<th scope="row" class="goal">${html}</th>`;
  return kind === 'number' ? `<td class="number">${html}</td>` : `<td>${html}</td>`;
}

export const textCell = (text: string): PageCell => ({ html: escapeMarkup(text) });
export const headingCell = (text: string): PageCell => ({ html: escapeMarkup(text), kind: 'heading' });
export const numberCell = (value: number): PageCell => ({ html: formatNumber(value), kind: 'number' });

/** Word, shape and colour, and why there is no colour. */
export function statusHtml({ status, shape, word, reasonText }: ReportStatus): Html {
  const why = reasonText === '' ? '' : ` <span class="quiet">${escapeMarkup(reasonText)}</span>`;
  return `<span class="status ${status}">${shape} ${word}</span>${why}`;
}

/** The measures of a goal as a bar; its text says the same. */
export function barHtml(counts: StatusCounts): Html {
  const shown = STATUSES.filter((status) => counts[status] > 0);
  const spoken = shown.map((status) => countText(counts[status], status)).join(', ');
  const parts = shown.map(
    (status) =>
      `<span class="${status}" style="flex-grow:${String(counts[status])}">${STATUS_SHAPE[status]} ${formatNumber(counts[status])}</span>`,
  );
  return `<div class="bar" role="img" aria-label="${spoken === '' ? 'inga mätvärden' : spoken}">${parts.join('')}</div>`;
}

function countText(count: number, status: (typeof STATUSES)[number]): string {
  const [one, several] = STATUS_COUNT_WORDS[status];
  return `${formatNumber(count)} ${count === 1 ? one : several}`;
}
