// The numbers of drawn shapes. They come in blocks that must be unique in the workbook, or Excel calls the file damaged.

/** Shape numbers come in blocks of this size. */
export const BLOCK = 1024;
/** The blocks that a drawing declares. */
export const IDMAP = /<(?:[\w.-]+:)?idmap\b[^<>]*?\bdata\s*=\s*["']([^"']*)["']/;

/** Hands out blocks of shape numbers that no drawing of the workbook uses. */
export class ShapeBlocks {
  private next: number;
  private readonly shared: ReadonlySet<number>;

  /** `drawings`: the text of every VML part of the workbook. */
  constructor(drawings: readonly string[]) {
    const taken = drawings.map((vml) => [...new Set([...declaredBlocks(vml), ...usedBlocks(vml)])]).flat();
    this.next = Math.max(0, ...taken) + 1;
    const once = new Set<number>();
    this.shared = new Set(taken.filter((block) => once.size === once.add(block).size));
  }

  /** Whether several drawings use the block, as in every workbook by openpyxl: its free numbers are nobody's then. */
  isShared(block: number): boolean {
    return this.shared.has(block);
  }

  take(): number {
    return this.next++;
  }
}

/** Blocks that a drawing says are its own. */
export function declaredBlocks(vml: string): readonly number[] {
  return (IDMAP.exec(vml)?.[1] ?? '').split(',').map(Number).filter(isBlock);
}

/** Blocks beyond this are no numbers that any program gives. */
const LAST_BLOCK = 0xffff;

function isBlock(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number <= LAST_BLOCK;
}

/** Numbers of the shapes in a drawing. */
export function usedNumbers(vml: string): readonly number[] {
  return [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
}

/** Blocks that the numbers of a drawing's shapes lie in. */
export function usedBlocks(vml: string): readonly number[] {
  return [...new Set(usedNumbers(vml).map((number) => Math.floor(number / BLOCK)))].filter(isBlock);
}
