// An open workbook over plain data, with its user's view of it: what was selected and opened, and failures on demand.
import { cellRef, EMPTY_PLAN, type WorkbookSnapshot } from '../../lib/index.ts';
import type { Failure } from '../../src/app/failure.ts';
import type { OpenWorkbook } from '../../src/app/open-workbook.ts';
import { accept, type Result } from '../../src/app/result.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';

type Method = keyof OpenWorkbook;

export interface FakeOpenWorkbook extends OpenWorkbook {
  snapshot(): WorkbookSnapshot;
  edit(change: (snapshot: WorkbookSnapshot) => WorkbookSnapshot): void;
  /** Cells that were selected, in order. */
  readonly selected: string[];
  /** Sizes of the files that were opened as new workbooks. */
  readonly opened: number[];
  /** How many times the workbook was read. */
  reads(): number;
  /** Lets a method fail from now on; null: no longer. An error object is thrown. */
  failAt(method: Method, failure: Failure | Error | null): void;
}

interface Before {
  readonly snapshot: WorkbookSnapshot;
  readonly written: WorkbookSnapshot;
  readonly when: string;
}

/** A workbook that holds the snapshot. `frozen`: number of formulas that freezing replaces. */
export function createFakeOpenWorkbook(
  start: WorkbookSnapshot,
  now: () => string,
  frozen = 0,
): FakeOpenWorkbook {
  const memory = createMemoryWorkbook(start);
  const failures = new Map<Method, Failure | Error>();
  const selected: string[] = [];
  const opened: number[] = [];
  let reads = 0;
  let before: Before | null = null;
  /** A turn of the event loop, as every call of a real host takes. */
  const answer = async <T>(
    method: Method,
    give: () => Promise<Result<T>> | Result<T>,
  ): Promise<Result<T>> => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const failure = failures.get(method);
    if (failure instanceof Error) throw failure;
    return failure === undefined ? give() : { ok: false, failure };
  };
  return {
    selected,
    opened,
    snapshot: () => memory.snapshot(),
    edit: (change) => {
      memory.edit(change);
    },
    reads: () => reads,
    failAt: (method, failure) => {
      if (failure === null) failures.delete(method);
      else failures.set(method, failure);
    },
    read: () =>
      answer('read', () => {
        reads += 1;
        return memory.read();
      }),
    apply: (plan) =>
      answer('apply', async () => {
        const snapshot = memory.snapshot();
        const report = await memory.apply(plan);
        before = { snapshot, written: memory.snapshot(), when: now() };
        return report;
      }),
    lastJudgement: () => answer('lastJudgement', () => accept(before?.when ?? null)),
    undo: () =>
      answer('undo', () => {
        if (before === null)
          return { ok: false, failure: { code: 'usage', text: 'Det finns inget att ångra.' } };
        const kept = changedCells(before.written, memory.snapshot());
        const restored = changedCells(before.snapshot, before.written).length - kept.length;
        const { snapshot } = before;
        memory.edit(() => snapshot);
        before = null;
        return accept({ restored, kept });
      }),
    write: (cells) => answer('write', () => memory.apply({ ...EMPTY_PLAN, cells })),
    freezeFunctions: () => answer('freezeFunctions', () => accept({ written: frozen })),
    select: (ref) =>
      answer('select', () => {
        selected.push(ref);
        return accept(undefined);
      }),
    openNew: (file) =>
      answer('openNew', () => {
        opened.push(file.byteLength);
        return accept(undefined);
      }),
  };
}

function changedCells(a: WorkbookSnapshot, b: WorkbookSnapshot): readonly string[] {
  return b.sheets.flatMap((sheet) => {
    const old = a.sheets.find(({ name }) => name === sheet.name);
    return sheet.values.flatMap((row, r) =>
      row.flatMap((value, c) => (value === (old?.values[r]?.[c] ?? null) ? [] : [cellRef(sheet.name, r, c)])),
    );
  });
}
