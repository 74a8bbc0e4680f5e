// What «Ångra» is called by what it takes back: the latest writing, which may be a judgement or a sheet about rules.

/** `unknown`: written before the pane was opened. */
export type LastWritten = 'judgement' | 'rule-sheet' | 'comparison' | 'unknown';

export interface UndoWords {
  /** Before the time: «Bedömd 15 mars 2021». */
  readonly said: string;
  readonly button: string;
  readonly question: string;
  readonly yes: string;
  readonly undone: string;
}

/** The words for each kind of writing. */
export const UNDO_WORDS: Readonly<Record<LastWritten, UndoWords>> = {
  judgement: {
    said: 'Bedömd',
    button: 'Ångra bedömning',
    question: 'Ångra bedömningen?',
    yes: 'Ångra bedömningen',
    undone: 'Bedömningen är ångrad',
  },
  'rule-sheet': {
    said: 'Regelbladet skrevs',
    button: 'Ångra regelbladet',
    question: 'Ångra att regelbladet skrevs?',
    yes: 'Ta bort regelbladet',
    undone: 'Skrivningen av regelbladet är ångrad',
  },
  comparison: {
    said: 'Jämförelsen skrevs',
    button: 'Ångra jämförelsen',
    question: 'Ångra att jämförelsen skrevs?',
    yes: 'Ta bort jämförelsen',
    undone: 'Skrivningen av jämförelsen är ångrad',
  },
  unknown: {
    said: 'Målljus skrev senast',
    button: 'Ångra det senaste',
    question: 'Ångra det som Målljus skrev senast?',
    yes: 'Ångra det senaste',
    undone: 'Det senaste är ångrat',
  },
};
