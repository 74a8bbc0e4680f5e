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
