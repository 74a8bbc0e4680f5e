// A målvärde as an officer wrote it, or a cell, -> what it means. What cannot be read with certainty becomes a question.
import type { AskTarget, Target } from './target.ts';
import { cleanText, type CleanText } from './target/clean-text.ts';
import { cellTarget, type TargetCell } from './target/cell-target.ts';
import { isTarget, readText, type Reading } from './target/read-text.ts';
import { isOwnWording } from './target/own-wording.ts';
import { corrected, defaultQuestion, suggestionsFor } from './target/questions.ts';
import { DIRECTION_GOAL, NO_TARGET, NOT_SWEDISH } from './target/words/whole-wordings.ts';

export type { TargetCell } from './target/cell-target.ts';

const LONGEST = 1000;

/**
 * Reads a «målvärde». A text is read as written; a cell as it is shown, so a percent cell 0,8 with the format `0 %` is
 * the number 80 %. Never throws; what is unclear comes back as kind `ask` or `compound` with a question and, where
 * the officer's own wording can be made clear, a wording that would be understood. Example: `parseTarget('minst 80 %')` is `{ kind: 'atLeast', value: 80, unit: '%', … }`.
 */
export function parseTarget(input: string | TargetCell): Target {
  const wording = typeof input === 'string' ? input : cellTarget(input);
  return typeof wording === 'string' ? parseWording(wording) : wording;
}

function parseWording(text: string): Target {
  const clean = cleanText(text);
  const known = knownWording(clean, text);
  if (known) return known;
  const reading = NOT_SWEDISH.test(clean.lower) ? null : readText(clean);
  if (isTarget(reading)) return complete(reading, text, clean);
  return ask(text, questionOf(reading, clean), clean);
}

function complete(target: Target, text: string, clean: CleanText): Target {
  const whole = { ...target, text, warnings: [...clean.warnings, ...target.warnings] };
  if (whole.kind !== 'compound') return whole;
  // «80, ökande» is one målvärde in two parts, and neither says it all.
  if (whole.parts.some(isOnlyWay)) return whole;
  return { ...whole, ...understood(whole.parts.map((part) => part.text)) };
}

function isOnlyWay(part: Target): boolean {
  return (
    ['increase', 'decrease', 'unchanged', 'notIncrease', 'notDecrease'].includes(part.kind) &&
    !('change' in part)
  );
}

function knownWording(clean: CleanText, text: string): AskTarget | null {
  const plain = clean.lower.replace(/[.!:;]+$/, '').trim();
  if (plain === '' || NO_TARGET.includes(clean.lower) || NO_TARGET.includes(plain)) {
    return {
      kind: 'ask',
      text,
      missing: true,
      question: 'Målvärde saknas. Vilket värde ska nås?',
      warnings: [],
    };
  }
  if (DIRECTION_GOAL.includes(plain)) {
    return {
      kind: 'ask',
      text,
      directionGoal: true,
      question: 'Ett inriktningsmål bedöms inte. Ska det bedömas behövs ett målvärde; vilket?',
      warnings: [],
    };
  }
  if (clean.text.length > LONGEST) {
    return {
      kind: 'ask',
      text,
      question: 'Texten är för lång för att vara ett målvärde. Vilket värde ska nås?',
      warnings: [],
    };
  }
  return null;
}

interface Question {
  readonly question: string;
  readonly suggestions: readonly string[];
}

function questionOf(reading: Reading, clean: CleanText): Question {
  const suggestions = suggestionsFor(clean);
  if (NOT_SWEDISH.test(clean.lower)) {
    return { question: 'Målvärdet är inte skrivet på svenska. Vad ska nås?', suggestions };
  }
  if (reading === null || isTarget(reading)) return { question: defaultQuestion(clean), suggestions };
  return { question: reading.question, suggestions: [reading.suggestion ?? '', ...suggestions] };
}

function ask(text: string, { question, suggestions }: Question, clean: CleanText): AskTarget {
  const own = corrected(clean);
  const suggestion = understood(suggestions, (each, target) => isOwnWording(own, each, target));
  return { kind: 'ask', text, question, ...suggestion, warnings: clean.warnings };
}

// Only a wording that is itself understood may be suggested.
function understood(
  candidates: readonly string[],
  fits: (candidate: string, target: Target) => boolean = () => true,
): { readonly suggestion?: string } {
  const suggestion = candidates.find((each) => {
    const clean = cleanText(each);
    const known = knownWording(clean, each) !== null || NOT_SWEDISH.test(clean.lower);
    const reading = known ? null : readText(clean);
    return isTarget(reading) && reading.kind !== 'compound' && fits(each, reading);
  });
  return suggestion === undefined ? {} : { suggestion };
}
