// The comparison that rules are judged by; formulas, which rules may not reach down to, use the same.
export { clean, compare } from '../swedish/compare.ts';
