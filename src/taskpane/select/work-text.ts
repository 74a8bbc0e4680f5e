// Says in Swedish what work is under way and how far it has come.
import type { JudgingStep } from '../../app/judge-workbook.ts';
import type { Work, WorkKind } from '../store/pane-state.ts';

const STEP_TEXT: Readonly<Record<JudgingStep, string>> = {
  read: 'Läser arbetsboken',
  recognise: 'Söker måltabeller',
  assess: 'Bedömer mätvärden',
  plan: 'Förbereder skrivningen',
  apply: 'Skriver i arbetsboken',
};

const KIND_TEXT: Readonly<Record<WorkKind, string>> = {
  preview: 'Läser arbetsboken',
  judge: 'Börjar bedöma',
  undo: 'Ångrar bedömningen',
  answer: 'Skriver svaret',
  freeze: 'Fryser formler till värden',
  open: 'Öppnar ny arbetsbok',
  check: 'Läser reglerna',
  'plan-rules': 'Läser reglerna',
  compare: 'Jämför reglerna',
  near: 'Söker mätvärden nära gränsen',
  'write-rules': 'Skriver i arbetsboken',
  calendar: 'Gör kalenderfilen',
  survey: 'Läser arbetsboken',
  underlag: 'Skapar underlaget',
  'check-seal': 'Kontrollerar underlaget',
  leave: 'Tar bort Målljus',
};

/** What is under way, as «Bedömer mätvärden …». */
export function workText({ kind, progress }: Work): string {
  // The open workbook itself is never written in then.
  if (kind === 'underlag' && progress?.step === 'apply') return 'Skriver i kopian …';
  return `${progress === null ? KIND_TEXT[kind] : STEP_TEXT[progress.step]} …`;
}

/** How much of judging each step takes, as experience tells; together 1. */
const STEP_SHARE: readonly (readonly [JudgingStep, number])[] = [
  ['read', 0.2],
  ['recognise', 0.1],
  ['assess', 0.35],
  ['plan', 0.15],
  ['apply', 0.2],
];

/** Share of the work that is done, 0–1; null when it cannot be told. */
export function workShare({ progress }: Work): number | null {
  if (progress === null) return null;
  let before = 0;
  for (const [step, share] of STEP_SHARE) {
    if (step === progress.step) return before + share * progress.share;
    before += share;
  }
  return null;
}
