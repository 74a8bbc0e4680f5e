// `workbook.functions`: Excel's own worksheet functions, of which the stand-in works out the few that tell how Excel counts.
import type { HostObject } from './host-object.ts';
import { asNumber } from './arguments.ts';
import type { Session } from './session.ts';
import { DAYS_TO_1904 } from './shown-text.ts';

const DAY = 24 * 60 * 60 * 1000;
// Day 0 of the calendar that counts from 1900, as it is from March 1900 on.
const DAY_ZERO = Date.UTC(1899, 11, 30);

export function worksheetFunctions(session: Session): HostObject {
  return {
    type: 'Functions',
    open: {
      Date: (year, month, day) => {
        const [whole, ordinal, number] = [
          asNumber(year, 'year'),
          asNumber(month, 'month'),
          asNumber(day, 'day'),
        ];
        const serial = (Date.UTC(whole, ordinal - 1, number) - DAY_ZERO) / DAY;
        return functionResult(session.state.current.date1904 ? serial - DAYS_TO_1904 : serial);
      },
    },
  };
}

function functionResult(value: number): HostObject {
  return { type: 'FunctionResult', get: { Value: () => value, Error: () => null } };
}
