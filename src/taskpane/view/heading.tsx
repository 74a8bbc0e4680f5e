// The heading of a view, which takes the focus when the pane has been led there.
import type { ComponentChild, ComponentChildren } from 'preact';
import { useFocus } from './use-focus.ts';

/** The view's h1. */
export function Heading({ children }: { readonly children: ComponentChildren }): ComponentChild {
  const heading = useFocus<HTMLHeadingElement>('heading');
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
