// What the command tells the shell.

/** 0: judged (or interpreted). 1: the same, with questions to answer. 2: not possible, and nothing written. */
export type ExitStatus = 0 | 1 | 2;
