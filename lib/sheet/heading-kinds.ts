// What the words of a heading can say, and which words decide when a heading holds several.
import type { ColumnRole } from './table.ts';

/**
 * What a heading's words say. Besides the roles: `area` stands above goals («Fokusområde»), `upperGoal` is the council's
 * («KF-mål»), `goalOrTarget` is the bare word «Mål», which only the content can settle, and `unclearLimit` a limit of a colour that may be meant in two ways.
 */
export type HeadingKind = ColumnRole | 'area' | 'upperGoal' | 'goalOrTarget' | 'group' | 'unclearLimit';

/**
 * Which words decide when a heading holds several: «Kommentar till utfall» is a comment, «Utfall riket» a comparison,
 * «Målvärde per indikator» a målvärde. Higher decides; within a level the longer wording.
 */
export const KIND_LEVEL: Readonly<Record<HeadingKind, number>> = {
  explanation: 5,
  comment: 5,
  source: 5,
  responsible: 4,
  tolerance: 5,
  yellowLimit: 5,
  unclearLimit: 5,
  direction: 5,
  forecast: 4,
  riket: 4,
  länet: 4,
  jämförbara: 4,
  previous: 4,
  trend: 4,
  type: 4,
  weight: 4,
  due: 4,
  unit: 4,
  group: 4,
  status: 3,
  baseline: 3,
  target: 2,
  outcome: 2,
  measure: 1,
  upperGoal: 0,
  subgoal: 0,
  goal: 0,
  area: 0,
  goalOrTarget: 0,
  number: 0,
  period: 0,
  agenda: 3,
  directionGoal: 3,
  other: 3,
};

/** Words that say nothing about what a column holds and are passed over. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  (
    'för av till i på per och eller den det de en ett som ska är vid med om enligt from fr o m tom inkl exkl ' +
    'helår delår årets året kommunens kommunen nämndens förvaltningens verksamhetens bolagets enhetens kommunstyrelsens stadens regionens vår vårt våra aktuell aktuellt aktuella nuvarande totalt total samtliga ' +
    'slutligt preliminärt prel ack ackumulerat procent % kr tkr mnkr antal st ca kommun ' +
    // a målvärde decided anew is still a målvärde; which one counts is asked
    'reviderat reviderad reviderade nytt ny nya justerat justerad ändrat ändrad beslutat beslutad beslut ursprungligt ursprunglig uppdaterat uppdaterad korrigerat korrigerad gällande gamla gammalt efter'
  ).split(' '),
);

/** Words that say their kind only when nothing else stands beside them: «Senast» is a deadline, «Senast uppdaterad» and «Senaste utfall» are not. */
export const ONLY_ALONE: ReadonlySet<string> = new Set(['senast']);

/** Words that say målvärde or utfall only in the lack of a plainer one: «Krav», «Läge». */
export const WEAK_WORDS: ReadonlySet<string> = new Set(['krav', 'norm', 'läge']);
