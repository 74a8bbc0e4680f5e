// What a check may cost, counted in answers of cells since the library has no clock: however a rule is written, its check ends in time.

/** How many answers may still be asked for, and how many have been. */
export interface Effort {
  readonly most: number;
  spent: number;
}

export function createEffort(most: number): Effort {
  return { most, spent: 0 };
}

export function spend(effort: Effort, answers: number): void {
  effort.spent += answers;
}

export function isSpent({ most, spent }: Effort): boolean {
  return spent >= most;
}
