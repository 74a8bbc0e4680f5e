// The words for a målvärde that a rule was tried with, and for outcomes held against it.
import type { RuleKind } from '../model/condition.ts';
import type { RuleColour } from '../model/rule-set.ts';
import { BASIS_TEXT } from '../rules/phrases/basis-text.ts';
import { formatNumber, formatQuantity } from '../swedish/format-number.ts';
import { BASES } from './bases.ts';
import { isPoint, type Piece } from './pieces.ts';
import type { Trial } from './trial.ts';

export const COLOUR_WORD: Readonly<Record<RuleColour, string>> = {
  green: 'grönt',
  yellow: 'gult',
  red: 'rött',
};

/** The kinds of målvärde in the plural, as they stand in running text. */
export const KIND_WORD: Readonly<Record<RuleKind, string>> = {
  level: 'målvärden med en nivå',
  zeroOrLess: 'målvärden på 0 eller lägre',
  band: 'intervall',
  rank: 'placeringar',
  change: 'förändringar med storlek',
  movement: 'förändringar utan storlek',
  reference: 'jämförelser',
};

type Tried = Pick<Trial, 'kind' | 'situation'>;

/** `målvärdet minst 80 %, utgångsvärdet 60 %`: what an example is reckoned for. */
export function describeTrial(trial: Tried, word = 'målvärdet'): string {
  return [`${word} ${targetWords(trial)}`, ...basisWords(trial)].join(', ');
}

function targetWords({ kind, situation }: Tried): string {
  const { low, high } = situation.requirement;
  const value = (bound: { readonly value: number } | null): string =>
    outcomeText(bound?.value ?? 0, { kind, situation });
  if (low !== null && high !== null) return `mellan ${formatNumber(low.value)} och ${value(high)}`;
  if (kind === 'rank') return `${value(high)} eller bättre`;
  if (kind === 'movement') return movementWords({ kind, situation });
  if (low !== null) return `${low.inclusive ? 'minst' : 'över'} ${value(low)}`;
  return `${high?.inclusive === true ? 'högst' : 'under'} ${value(high)}`;
}

function movementWords({ situation: { requirement } }: Tried): string {
  const { low, high } = requirement;
  if (low !== null) return low.inclusive ? '«ska inte minska»' : '«öka»';
  return high?.inclusive === true ? '«ska inte öka»' : '«minska»';
}

function basisWords({ kind, situation }: Tried): readonly string[] {
  return BASES.flatMap((basis) => {
    const value = situation.bases[basis];
    return value === null ? [] : [`${BASIS_TEXT[basis]} ${outcomeText(value, { kind, situation })}`];
  });
}

/** An outcome in the målvärde's unit: `72,5 %`, `plats 11`. */
export function outcomeText(value: number, { kind, situation }: Tried, decimals?: number): string {
  return kind === 'rank'
    ? `plats ${formatNumber(value)}`
    : formatQuantity(value, situation.requirement.unit, decimals);
}

/** `mellan 90 % och 91 %`, `under 0`, `på precis 80 %`. */
export function pieceText(piece: Piece, trial: Tried): string {
  const text = (value: number): string => outcomeText(value, trial);
  if (isPoint(piece)) return `på precis ${text(piece.low)}`;
  if (piece.low === -Infinity)
    return piece.high === Infinity ? 'av alla storlekar' : `under ${text(piece.high)}`;
  return piece.high === Infinity
    ? `över ${text(piece.low)}`
    : `mellan ${text(piece.low)} och ${text(piece.high)}`;
}
