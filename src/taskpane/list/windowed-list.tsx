// A long list of which only the rows in view are drawn: keeps their places, the open row, the focus and the arrow keys.
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useExtraHeight, useView, type ListRef } from './follow-window.ts';
import { drawnRows, listHeight, rowTop, visibleRange, type RowHeights } from './visible-range.ts';

/** Rows drawn outside the view on either side. */
const MARGIN = 12;
/** Height of a closed row in rem, where the list says no other. */
const ROW_REM = 5;

/** Lets the arrow keys go from row to row. */
export type KeyHandler = (event: KeyboardEvent) => void;

interface WindowedListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** What the list holds, for a screen reader. */
  readonly label: string;
  /** The key of the open row, which may be higher than the others; null when all are closed. */
  readonly openKey: string | null;
  /** Height of a closed row in rem. */
  readonly rowRem?: number;
  /** The row's content. Its first button is to have `onKeyDown`, and takes the focus when the arrow keys come to the row. */
  readonly render: (item: Item, onKeyDown: KeyHandler) => ComponentChild;
}

/** The rows in view of a list of any length, each telling its number and how many there are. */
export function WindowedList<Item>(props: WindowedListProps<Item>): ComponentChild {
  const { items, keyOf, label, openKey, render, rowRem = ROW_REM } = props;
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const openIndex = openKey === null ? -1 : items.findIndex((item) => keyOf(item) === openKey);
  const row = rowHeight(rowRem);
  const extra = useExtraHeight(list, openIndex, row);
  const heights: RowHeights = { row, open: openIndex < 0 ? null : { index: openIndex, extra } };
  const view = useView(list);
  const range = visibleRange(items.length, heights, view, MARGIN);
  const moveTo = useMoveTo(list, heights, items.length);
  return (
    <ul
      ref={list}
      class="measures"
      aria-label={label}
      style={{ height: `${String(listHeight(items.length, heights))}px`, '--row': `${String(rowRem)}rem` }}
      onFocusIn={(event) => {
        setFocused(indexOf(event.target));
      }}
      onFocusOut={() => {
        setFocused(null);
      }}
    >
      {drawnRows(items.length, range, [focused, openIndex]).map((index) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={keyOf(item)}
            class={index === openIndex ? 'open' : undefined}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ top: `${String(rowTop(index, heights))}px` }}
          >
            {render(item, moveTo)}
          </li>
        );
      })}
    </ul>
  );
}

function rowHeight(rem: number): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return rem * (Number.isFinite(size) && size > 0 ? size : 16);
}

function indexOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest('[data-index]') : null;
  return row === null ? null : Number(row.getAttribute('data-index'));
}

/** Up, Down, Page Up, Page Down, Home and End go from row to row. */
function useMoveTo(list: ListRef, heights: RowHeights, count: number): KeyHandler {
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current !== null && focusRow(list, wanted.current)) wanted.current = null;
  });
  return (event) => {
    const index = indexOf(event.target);
    const next = index === null ? null : targetRow(event.key, index, count, heights.row);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (focusRow(list, next)) return;
    wanted.current = next;
    scrollToRow(list, heights, next);
  };
}

/** False when the row is not drawn yet. */
function focusRow(list: ListRef, index: number): boolean {
  const button = list.current?.querySelector<HTMLElement>(`[data-index="${String(index)}"] button`);
  button?.focus();
  return button !== null && button !== undefined;
}

function targetRow(key: string, index: number, count: number, row: number): number | null {
  const page = Math.max(1, Math.floor(window.innerHeight / row) - 1);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(Math.max(index + step, 0), count - 1);
}

/** The row is drawn once the window has scrolled there, and then takes the focus. */
function scrollToRow(list: ListRef, heights: RowHeights, index: number): void {
  const start = list.current?.getBoundingClientRect().top ?? 0;
  window.scrollBy({ top: start + rowTop(index, heights) - window.innerHeight / 2, behavior: 'instant' });
}
