// The door to phrases: Swedish text of a rule ⇄ what it means.
export { describeActivityCondition } from './describe-activity.ts';
export { describeMeasureCondition } from './describe-measure.ts';
export { describeRollUpCondition } from './describe-roll-up.ts';
export { parseActivityPhrase } from './parse-activity-phrase.ts';
export { parseMeasurePhrase } from './parse-measure-phrase.ts';
export { parseRollUpPhrase } from './parse-roll-up-phrase.ts';
export { describeRollUpScope, describeScope, parseRollUpScope, parseScope } from './scope.ts';
