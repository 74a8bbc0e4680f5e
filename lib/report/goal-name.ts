// What a goal is called in an underlag.
import { WITHOUT_GOAL } from '../model/assessment.ts';
import { cleanLine } from './clean-line.ts';

/** `goalName('')` is «Mätvärden utan mål». */
export function goalName(goal: string): string {
  return cleanLine(goal) || WITHOUT_GOAL;
}
