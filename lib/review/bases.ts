// What an outcome may be compared with besides the målvärde, in one order.
import type { Basis } from '../model/condition.ts';

export const BASES: readonly Basis[] = ['baseline', 'previous', 'riket', 'länet', 'jämförbara'];
