// Which parts of Excel's interface the stand-in says that it has.

/** A version of the set ExcelApi. The client library knows 1.15 and below; notes (1.18) are added to it by the stand-in. */
export type ApiLevel = '1.10' | '1.11' | '1.12' | '1.13' | '1.14' | '1.15' | '1.18' | '1.20';

const OTHER_SETS: Readonly<Record<string, string>> = {
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.7',
  AddinCommands: '1.1',
  DelayForCellEdit: '1.1',
  RibbonApi: '1.1',
};

/** As `Office.context.requirements.isSetSupported`: `('ExcelApi', '1.13')`. */
export function isSetSupported(apiLevel: string, name: string, version: string | number = '1.1'): boolean {
  const own = name === 'ExcelApi' ? apiLevel : OTHER_SETS[name];
  return own !== undefined && compareVersions(own, String(version)) >= 0;
}

function compareVersions(a: string, b: string): number {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [parts(a), parts(b)];
  return major - otherMajor || minor - otherMinor;
}

function parts(version: string): number[] {
  return version.split('.').map(Number);
}
