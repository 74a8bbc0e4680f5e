// A list that shows its first entries, and more when asked to.
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { showCount } from '../select/count-words.ts';

/** Entries shown at first, and added each time. */
const STEP = 50;

interface ShowMoreProps<Item> {
  readonly items: readonly Item[];
  /** Gives a list item with a key. */
  readonly render: (item: Item, index: number) => ComponentChild;
  readonly class?: string;
}

export function ShowMore<Item>({
  items,
  render,
  class: name = 'bare-list',
}: ShowMoreProps<Item>): ComponentChild {
  const [shown, setShown] = useState(STEP);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (shown > STEP) focusItem(list.current?.children[shown - STEP]);
  }, [shown]);
  const left = items.length - shown;
  return (
    <>
      <ul ref={list} class={name}>
        {items.slice(0, shown).map(render)}
      </ul>
      {left > 0 && (
        <div>
          <button
            type="button"
            onClick={() => {
              setShown(shown + STEP);
            }}
          >
            Visa {showCount(Math.min(left, STEP))} till av {showCount(items.length)}
          </button>
        </div>
      )}
    </>
  );
}

/** The first of those that came: the button may be gone, and they begin there. */
function focusItem(item: Element | undefined): void {
  if (!(item instanceof HTMLElement)) return;
  item.tabIndex = -1;
  item.focus();
}
