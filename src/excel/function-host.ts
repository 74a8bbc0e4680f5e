// What the custom functions need of the workbook, read through Office.js: cells in one round trip, and how the workbook is judged.
import { formatArea, readState } from '../../lib/index.ts';
import type { AreaFacts, FunctionHost, FunctionSettings, SheetArea } from '../app/function-host.ts';
import type { Result } from '../app/result.ts';
import { STATE_NAMESPACE } from './read/list-workbook.ts';
import { readRuleWorkbook } from './read/read-rule-sheet.ts';
import { runExcel } from './run.ts';

/** The port of the functions in Excel. Nothing is kept between recalculations, since the workbook may be judged by another rule set then. */
export function createFunctionHost(): FunctionHost {
  return {
    readCells: async (areas) => valueOf(await runExcel((context) => readAreas(context, areas))),
    settings: sharedWhileReading(async () => valueOf(await runExcel(readSettings))),
    // An Error when it runs, though Microsoft's types leave that out.
    cellError: (kind, text) =>
      new CustomFunctions.Error(CustomFunctions.ErrorCode[kind], text) as unknown as Error,
  };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.text);
  return result.value;
}

async function readAreas(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
): Promise<readonly AreaFacts[]> {
  const ranges = areas.map(({ sheet, area }) =>
    context.workbook.worksheets.getItem(sheet).getRange(formatArea(area)).load('valueTypes,numberFormat'),
  );
  await context.sync();
  return ranges.map(({ valueTypes, numberFormat }) => ({
    empty: valueTypes.map((row) => row.map((type) => type === Excel.RangeValueType.empty)),
    numberFormats: numberFormat.map((row: readonly unknown[]) => row.map(String)),
  }));
}

async function readSettings(context: Excel.RequestContext): Promise<FunctionSettings> {
  const { customXmlParts, functions } = context.workbook;
  const parts = customXmlParts.getByNamespace(STATE_NAMESPACE).load('items/id');
  // The day after the first of the 1904 system, and far into the usual one.
  const probe = functions.date(1904, 1, 2).load('value');
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const text = parts.items[0]?.getXml() ?? null;
  if (text !== null) await context.sync();
  const state = text?.value ?? null;
  const date1904 = probe.value === 1;
  const { run, settings } = readState(state).state;
  const sheetNames = sheets.items.map(({ name }) => name);
  return {
    ruleSet: settings?.ruleSet ?? run?.ruleSet ?? null,
    period: run?.period ?? null,
    date1904,
    rules: await readRuleWorkbook(context, { sheetNames, state, date1904 }),
  };
}

/** All calls of one recalculation share one reading. */
function sharedWhileReading<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };
}
