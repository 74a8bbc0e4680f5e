// Follows what the window shows of a list, and how high its open row is drawn.
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** The list's element, once it is drawn. */
export type ListRef = RefObject<HTMLUListElement | null>;

/** The part of the list that the window shows, as distances from its top; follows scrolling and the window's size. */
export function useView(list: ListRef): { readonly top: number; readonly bottom: number } {
  const [view, setView] = useState({ top: 0, bottom: window.innerHeight });
  useLayoutEffect(() => {
    const follow = (): void => {
      const start = list.current?.getBoundingClientRect().top ?? 0;
      const next = { top: -start, bottom: window.innerHeight - start };
      setView((old) => (old.top === next.top && old.bottom === next.bottom ? old : next));
    };
    follow();
    window.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    const sizes = new ResizeObserver(follow);
    sizes.observe(document.body);
    return () => {
      window.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
      sizes.disconnect();
    };
  }, [list]);
  return view;
}

/** How much higher than a closed row the open one is drawn. */
export function useExtraHeight(list: ListRef, openIndex: number, row: number): number {
  const [extra, setExtra] = useState(0);
  useEffect(() => {
    const open = list.current?.querySelector('li.open');
    if (openIndex < 0 || open === null || open === undefined) {
      setExtra(0);
      return undefined;
    }
    const measure = (): void => {
      setExtra(Math.max(0, open.getBoundingClientRect().height - row));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(open);
    return () => {
      sizes.disconnect();
    };
  }, [list, openIndex, row]);
  return extra;
}
