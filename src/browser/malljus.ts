// What a browser loads: the rules library, the use case and the .xlsx adapter, built to dist/malljus.mjs (formulas beside it).
export * from '../../lib/index.ts';
export { judgeWorkbook } from '../app/judge-workbook.ts';
export { ResultFileSchema, toResultFile } from '../app/result-file.ts';
export { openXlsx } from '../xlsx/xlsx-workbook.ts';
