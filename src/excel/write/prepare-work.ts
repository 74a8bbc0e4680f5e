// Works out what is to be typed, drawn and ruled, before any of it is queued.
import { contains, inTurn, mapInSlices } from '../../../lib/index.ts';
import type { CellWrite, Steps, WritePlan } from '../../../lib/index.ts';
import { LOOKS } from '../../app/looks.ts';
import type { Content } from '../read/cell-content.ts';
import type { ReadWorkbook } from '../read/read-workbook.ts';
import { markOf } from '../undo/record.ts';
import { mayFormat, type Application } from './application.ts';
import type { FormatFacts } from './format-facts.ts';
import { lookedFormat, lookFacts } from './looked-format.ts';
import type { Reread } from './reread.ts';
import { planRules, type RuleChanges } from './status-rules.ts';
import { lookRuns, type LookRun, type Strip } from './strips.ts';
import { typedValue } from './typed-value.ts';
import type { TypedStrip } from './value-steps.ts';

/** A change of format on part of a run. */
export interface LookChange {
  readonly run: LookRun;
  readonly area: LookRun['area'];
  readonly before: Partial<FormatFacts>;
  readonly after: Partial<FormatFacts>;
}

/** With a fingerprint of what each cell comes to hold; empty where nothing is written. */
export interface MarkedStrip extends TypedStrip {
  readonly wrote: readonly string[];
}

/** All that is to be written in cells. */
export interface Work {
  readonly typed: readonly MarkedStrip[];
  readonly looks: readonly LookChange[];
  readonly rules: ReadonlyMap<string, RuleChanges>;
}

/** The work for the strips of a plan. */
export function* prepareWork(
  { plan, read }: Application,
  strips: readonly Strip[],
  now: Reread,
): Steps<Work> {
  const wanted = [...oldLooks(now), ...newLooks(plan, strips)];
  const formatAt = formatFinder(wanted, read, now);
  const typed = yield* inTurn(strips, function* ({ writes, ...strip }): Steps<MarkedStrip> {
    const wrote: string[] = [];
    const cells = yield* mapInSlices(writes, (write) => {
      const value = write === undefined ? null : typedValue(write.value, formatAt(write));
      wrote.push(markOfWrite(write, value));
      return value;
    });
    return { ...strip, typed: cells, wrote };
  });
  const looks = wanted.filter(
    ({ run, before, after }) => mayFormat(run.sheet, now) && JSON.stringify(before) !== JSON.stringify(after),
  );
  const names = [...new Set(plan.statusFormats.map(({ sheet }) => sheet))];
  const rules = new Map(
    names.map((name) => [
      name,
      planRules(
        read.sheets.get(name)?.rules ?? [],
        plan.statusFormats.filter(({ sheet }) => sheet === name),
      ),
    ]),
  );
  return { typed, looks, rules };
}

/** A text is held as it is, whatever had to be typed for it. */
function markOfWrite(write: CellWrite | undefined, typed: Content | null): string {
  if (write === undefined || typed === null) return '';
  return markOf(typeof write.value === 'string' ? write.value : typed);
}

/** The number format that a cell has when its value comes, which is after its look. */
function formatFinder(
  looks: readonly LookChange[],
  read: ReadWorkbook,
  now: Reread,
): (cell: CellWrite) => string {
  const byColumn = new Map<string, LookChange[]>();
  for (const look of looks) {
    const key = `${look.area.left} ${look.run.sheet}`;
    const known = byColumn.get(key);
    if (known === undefined) byColumn.set(key, [look]);
    else known.push(look);
  }
  return ({ sheet, row, column }) => {
    const look = byColumn.get(`${column} ${sheet}`)?.find(({ area }) => contains(area, row, column));
    const { numberFormat } = (mayFormat(sheet, now) ? look?.after : look?.before) ?? {};
    if (numberFormat !== undefined) return numberFormat;
    const cells = read.sheets.get(sheet)?.cells ?? null;
    return cells?.numberFormats[row - cells.area.top]?.[column - cells.area.left] ?? 'General';
  };
}

function oldLooks({ runs, normal, model }: Reread): readonly LookChange[] {
  return runs.flatMap(({ run, found }) =>
    found.stretches.map(({ area, facts }) => {
      const after = lookedFormat(run, {
        base: facts,
        normal: normal.get(run.sheet) ?? facts,
        model: model(run),
      });
      return { run, area, before: facts, after };
    }),
  );
}

/** In a sheet of ours from the beginning only what the look asks for is set. */
function newLooks(plan: WritePlan, strips: readonly Strip[]): readonly LookChange[] {
  const added = new Set(plan.newSheets.map(({ name }) => name));
  const runs = strips.filter(({ sheet }) => added.has(sheet)).flatMap(lookRuns);
  return runs.flatMap((run) => {
    const after = run.look === 'keep' ? {} : lookFacts(LOOKS[run.look]);
    return Object.keys(after).length === 0 ? [] : [{ run, area: run.area, before: {}, after }];
  });
}
