// How much memory the snapshot of a workbook may take, counted in places in its lists, so that a small file that
// names far cells does not become a huge snapshot.

/** Places for values and styles of all sheets together: twenty times what 100 000 rows with 12 columns need. */
const PLACES = 32_000_000;

export class ReadBudget {
  #left = PLACES;

  /** Takes some places; false when there are none left. */
  spend(places: number): boolean {
    this.#left -= places;
    return this.#left >= 0;
  }
}
