// Moves the focus to an element when the state asks for it, once.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FocusTarget } from '../store/pane-state.ts';
import { usePane } from './pane-context.ts';

/** A ref for the element that stands for this target. */
export function useFocus<Type extends HTMLElement>(target: FocusTarget): RefObject<Type | null> {
  const { state } = usePane();
  const element = useRef<Type>(null);
  const isWanted = state.focus.value === target;
  useLayoutEffect(() => {
    if (!isWanted || element.current === null) return;
    state.focus.value = null;
    element.current.focus();
    element.current.scrollIntoView({ block: 'nearest' });
  }, [isWanted, state]);
  return element;
}
