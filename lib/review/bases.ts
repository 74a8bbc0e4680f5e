// What an outcome may be compared with besides the målvärde, in one order and in words.
import type { Basis } from '../model/condition.ts';

export const BASES: readonly Basis[] = ['baseline', 'previous', 'riket', 'länet', 'jämförbara'];

export const BASIS_WORD: Readonly<Record<Basis, string>> = {
  baseline: 'utgångsvärdet',
  previous: 'föregående utfall',
  riket: 'riket',
  länet: 'länet',
  jämförbara: 'jämförbara kommuner',
};
