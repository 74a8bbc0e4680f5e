// What a goal is called in an underlag.
import { cleanLine } from './clean-line.ts';

/** `goalName('')` is «Mätvärden utan mål». */
export function goalName(goal: string): string {
  return cleanLine(goal) || 'Mätvärden utan mål';
}
