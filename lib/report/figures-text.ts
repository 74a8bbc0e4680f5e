// Changes that turn no colour, counted: a committee need not see each.
import { formatNumber } from '../swedish/format-number.ts';

/** One line, or none for no figures: «Dessutom är 10 utfall eller väntade utfall ändrade, utan att någon färg blivit en annan.» */
export function figuresText(figures: number): readonly string[] {
  if (figures === 0) return [];
  const what =
    figures === 1
      ? 'ett utfall eller väntat utfall ändrat'
      : `${formatNumber(figures)} utfall eller väntade utfall ändrade`;
  return [`Dessutom är ${what}, utan att någon färg blivit en annan.`];
}
