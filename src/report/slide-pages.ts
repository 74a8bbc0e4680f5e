// Divides rows among slides by how high they are, so that a table never goes over the edge.

/** The rows in pages whose heights together are at most `room`; a row that is higher than that stands alone. */
export function pagesOf<T>(
  rows: readonly T[],
  heightOf: (row: T) => number,
  room: number,
): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let page: T[] = [];
  let used = 0;
  for (const row of rows) {
    const height = heightOf(row);
    if (page.length > 0 && used + height > room) {
      pages.push(page);
      page = [];
      used = 0;
    }
    page.push(row);
    used += height;
  }
  return page.length === 0 ? pages : [...pages, page];
}

/** The same, in no more pages but as even as they can be, so that none has a single row left over. */
export function evenPagesOf<T>(
  rows: readonly T[],
  heightOf: (row: T) => number,
  room: number,
): readonly (readonly T[])[] {
  const greedy = pagesOf(rows, heightOf, room);
  let best = greedy;
  let [least, most] = [0, room];
  // Each step halves the doubt about how low the pages may be: in the end less than the height of a line.
  for (let step = 0; step < STEPS && greedy.length > 1; step++) {
    const middle = (least + most) / 2;
    const pages = pagesOf(rows, heightOf, middle);
    if (pages.length > greedy.length) least = middle;
    else [best, most] = [pages, middle];
  }
  return best;
}

const STEPS = 6;
