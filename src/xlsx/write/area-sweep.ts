// Asks many cells, row by row downwards, which areas they lie in, without looking at every area for every cell.
import { contains, type Area } from '../../../lib/index.ts';

export class AreaSweep {
  private readonly waiting: Area[];
  private active: Area[] = [];
  private row = -1;

  constructor(areas: readonly Area[]) {
    // the topmost last, so that it is the first to be taken from the end
    this.waiting = [...areas].sort((a, b) => b.top - a.top);
  }

  /** An area that holds the cell, or undefined. Rows must be asked for in rising order. */
  find(row: number, column: number): Area | undefined {
    if (row !== this.row) this.moveTo(row);
    if (this.active.length === 0) return undefined;
    return this.active.find((area) => contains(area, row, column));
  }

  private moveTo(row: number): void {
    this.row = row;
    this.active = this.active.filter((area) => area.bottom >= row);
    for (let next = this.waiting.at(-1); next !== undefined && next.top <= row; next = this.waiting.at(-1)) {
      if (next.bottom >= row) this.active.push(next);
      this.waiting.pop();
    }
  }
}
