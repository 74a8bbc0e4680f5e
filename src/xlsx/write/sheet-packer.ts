// Packs a large sheet while its rows are being written, and notices on the way whether it has any formula.
import type { PartPacker } from '../opc/part-packer.ts';
import type { PackedContent } from '../zip/content-packer.ts';
import { holdsFormula } from './calc.ts';

export class SheetPacker {
  /** Whether there is a formula in what has been packed. */
  hasFormula = false;
  readonly #packer: PartPacker;

  constructor(packer: PartPacker) {
    this.#packer = packer;
  }

  /** Packs what comes next in the sheet; done when there is room for more. No piece divides a tag. */
  async add(pieces: Iterable<string>): Promise<void> {
    await this.#packer.add(this.#lookedAt(pieces));
  }

  /** The packed sheet, when `last` has come too. */
  finish(last: Iterable<string>): Promise<PackedContent> {
    return this.#packer.finish(this.#lookedAt(last));
  }

  *#lookedAt(pieces: Iterable<string>): Generator<string, undefined> {
    for (const piece of pieces) {
      this.hasFormula ||= holdsFormula(piece);
      yield piece;
    }
  }
}
