// How a text says that it is an inriktningsmål («direction goal»), which gets no colour, no count and no forecast.

const OPENING = /^\W*inriktningsmål/iu;

/** Whether a goal or a measure is called one: «Inriktningsmål: en levande landsbygd», «Inriktningsmål 5». */
export function opensAsDirectionGoal(name: string): boolean {
  return OPENING.test(name);
}
