// Number formats as files have them. Excel tells the two that follow the machine's language by their American form.

// ECMA-376 part 1, 18.8.30: formats 14 and 22, which Swedish Excel shows as 2020-08-31.
const LOCAL: Readonly<Record<string, string>> = {
  'm/d/yyyy': 'yyyy\\-mm\\-dd',
  'm/d/yy': 'yyyy\\-mm\\-dd',
  'm/d/yyyy h:mm': 'yyyy\\-mm\\-dd\\ h:mm',
  'm/d/yy h:mm': 'yyyy\\-mm\\-dd\\ h:mm',
};

/** The format code as it would stand in the file. */
export function fileNumberFormat(code: string): string {
  return LOCAL[code] ?? code;
}
