// Which parts of Excel's interface this host has. The floor is ExcelApi 1.10 (the manifest asks for it); the rest is asked here.

/** Whether the host has a version of ExcelApi: `supports('1.13')`. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
