// The library numbers charts from the first presentation that it ever makes; here each presentation has its own from 1, so that the same
// report gives the same file.
import { unzipSync } from 'fflate';

const CHART_PART = /^ppt\/charts\/chart(\d+)\.xml$/;
// The parts of charts, in names of parts and wherever they are referred to.
const NUMBERED = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/g;

/** Gives a text or a name with the charts of this package numbered from 1. */
export function renumberCharts(bytes: Uint8Array): (text: string) => string {
  const names = Object.keys(unzipSync(bytes, { filter: ({ name }) => CHART_PART.test(name) }));
  const numbers = names.map((name) => Number(CHART_PART.exec(name)?.[1]));
  const before = names.length === 0 ? 0 : Math.min(...numbers) - 1;
  return (text) =>
    before === 0
      ? text
      : text.replace(NUMBERED, (_, start: string, number: string) => start + String(Number(number) - before));
}
