// Takes some of many, so that a check ends in time however much there is to try.

/** At most so many of the items, evenly spread over them and in their order; the first is always one. */
export function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  const step = items.length / most;
  return Array.from({ length: most }, (_, index) => items[Math.floor(index * step)]).flatMap((item) =>
    item === undefined ? [] : [item],
  );
}
