// Tells on stderr what is under way when the work takes time; short work says nothing.
import type { JudgingStep } from '../app/judge-workbook.ts';
import type { Terminal } from './terminal.ts';

type Step = 'open' | JudgingStep | 'save';

const STEP_TEXT: Readonly<Record<Step, string>> = {
  open: 'Öppnar arbetsboken …',
  read: 'Läser arbetsboken …',
  recognise: 'Letar upp måltabellerna …',
  assess: 'Bedömer mätvärdena …',
  plan: 'Jämför med det som står i arbetsboken …',
  apply: 'Skriver i arbetsboken …',
  save: 'Sparar …',
};

/** A workbook of this many bytes takes more than a second. */
const LARGE = 1_000_000;
const PATIENCE_MS = 1000;

/** Told of the step under way, as often as need be; prints it once, when the work has proved to take time, or is bound to. */
export function createProgress(terminal: Terminal, bytes: number): (step: Step) => void {
  const start = performance.now();
  let told: Step | null = null;
  return (step) => {
    if (step === told) return;
    told = step;
    if (bytes >= LARGE || performance.now() - start > PATIENCE_MS) terminal.tell(STEP_TEXT[step]);
  };
}
