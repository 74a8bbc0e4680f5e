// Dates that a cell stores as text in ISO 8601, to the serial number that Excel counts with.

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);
/** Days between the first days of the two date systems. */
const START_1904 = 1462;
/** Before this serial number Excel counts a 29 February 1900 that never was. */
const MARCH_1900 = 61;

// With or without time: 2020-12-31, 2020-12-31T10:30:00.5Z.
const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** The serial number of a date with or without time, or null when the text is none or the day does not exist. */
export function isoToSerial(text: string, date1904: boolean): number | null {
  const match = ISO_DATE.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).getUTCDate() !== day || month < 1 || month > 12) return null;
  const serial = (midnight - FIRST_DAY) / DAY + (hour * 3600 + minute * 60 + second) / 86_400;
  if (date1904) return serial - START_1904;
  return serial < MARCH_1900 ? serial - 1 : serial;
}
