// Whether the user has asked Målljus for anything yet. Until then nothing may be read that costs them something, such as their undo list.

/** A flag that a click or a key in the page raises for good. */
export interface AskedByUser {
  readonly hasAsked: () => boolean;
  /** A button on the ribbon was clicked, which the page does not see. */
  readonly ask: () => void;
}

/** The flag of the page; lowered until something happens in it. */
export function watchAskedByUser(page: Pick<Document, 'addEventListener'>): AskedByUser {
  let asked = false;
  const ask = (): void => {
    asked = true;
  };
  for (const event of ['click', 'keydown']) page.addEventListener(event, ask, { capture: true, once: true });
  return { hasAsked: () => asked, ask };
}
