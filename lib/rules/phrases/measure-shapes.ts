// The phrases that a rule for mätvärden may use, besides formulas: one table for each sort of condition.
import type { MeasureCondition } from '../../model/condition.ts';
import { BASIS_SHAPES } from './measure-shapes/basis.ts';
import { DEVIATION_SHAPES } from './measure-shapes/deviation.ts';
import { FULFILMENT_SHAPES } from './measure-shapes/fulfilment.ts';
import { LEVEL_SHAPES } from './measure-shapes/level.ts';
import { REACHED_SHAPES } from './measure-shapes/reached.ts';
import { WAY_SHAPES } from './measure-shapes/way.ts';
import { WHOLE_CELL_SHAPES } from './whole-cell-shapes.ts';
import type { Shape } from './shape.ts';

/** All of them; their order means nothing. */
export const MEASURE_SHAPES: readonly Shape<MeasureCondition>[] = [
  ...REACHED_SHAPES,
  ...FULFILMENT_SHAPES,
  ...DEVIATION_SHAPES,
  ...LEVEL_SHAPES,
  ...WAY_SHAPES,
  ...BASIS_SHAPES,
  ...WHOLE_CELL_SHAPES,
];
