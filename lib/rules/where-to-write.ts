// Where the officer writes what a judgement lacks: in the workbook's columns, or, when a function in a cell asks, in its arguments.

interface Places {
  readonly direction: string;
  readonly baseline: string;
  readonly lastYear: string;
  readonly reference: string;
}

/** What the questions of a judged workbook say; each stands whole in its sentence. */
export const IN_WORKBOOK: Places = {
  direction: 'fyll i kolumnen «Riktning»',
  baseline: 'Fyll i kolumnen «Utgångsvärde» eller tidigare års utfall.',
  lastYear: 'Fyll i utfallet för året före.',
  reference: 'Fyll i det i en egen kolumn, till exempel «Riket», eller skriv målvärdet som ett tal.',
};

const IN_ARGUMENTS: Places = {
  direction: 'ange argumentet riktning',
  baseline: 'Ange argumentet utgångsvärde.',
  lastYear: 'Skriv målvärdet utan år, så räknas det från argumentet utgångsvärde.',
  reference: 'En funktion kan inte hämta det: skriv målvärdet som ett tal.',
};

/** An explanation as a function gives it: `… Ange argumentet utgångsvärde. Rad 7.` instead of what to fill in among the columns. */
export function forArguments(explanation: string): string {
  return (Object.keys(IN_WORKBOOK) as (keyof Places)[])
    .flatMap((key) => [
      [IN_WORKBOOK[key], IN_ARGUMENTS[key]] as const,
      [capital(IN_WORKBOOK[key]), capital(IN_ARGUMENTS[key])] as const,
    ])
    .reduce((text, [ofColumns, ofArguments]) => text.replace(ofColumns, ofArguments), explanation);
}

/** With a capital first: `Fyll i kolumnen «Riktning»`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
