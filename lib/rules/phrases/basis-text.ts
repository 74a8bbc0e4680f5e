// The one wording for what an outcome may be compared with besides the målvärde.
import type { Basis } from '../../model/condition.ts';

export const BASIS_TEXT: Readonly<Record<Basis, string>> = {
  baseline: 'utgångsvärdet',
  previous: 'föregående utfall',
  riket: 'riket',
  länet: 'länet',
  jämförbara: 'jämförbara kommuner',
};
