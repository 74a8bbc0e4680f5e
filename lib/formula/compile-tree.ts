// The only use of mathjs: a locked-down instance that knows numbers, names and the operations of a formula, and nothing else. It has
// no parser, so that no text can reach it; a formula is handed to it as a tree, and the tree is looked through once more.
import {
  ConstantNodeDependencies,
  create,
  FunctionNodeDependencies,
  SymbolNodeDependencies,
} from 'mathjs/number';
import type { EvalFunction, MathNode } from 'mathjs/number';
import type { Expression } from './expression.ts';
import { OPERATIONS } from './operations.ts';
import { FORMULA_NAMES } from '../model/condition.ts';

const math = create({ ...ConstantNodeDependencies, ...FunctionNodeDependencies, ...SymbolNodeDependencies });
math.import(OPERATIONS, { wrap: false });

const LARGEST_TREE = 250;

/** The tree as a function of the figures, by name; null when it holds anything but what a formula may hold, or too much of it. */
export function compileTree(expression: Expression): EvalFunction | null {
  const node = toNode(expression);
  return isAllowedTree(node) ? node.compile() : null;
}

function toNode(expression: Expression): MathNode {
  if (expression.kind === 'number') return new math.ConstantNode(expression.value);
  if (expression.kind === 'name') return new math.SymbolNode(expression.name);
  return new math.FunctionNode(expression.operation, expression.args.map(toNode));
}

const FIGURES: ReadonlySet<string> = new Set(FORMULA_NAMES);

/** Whether a tree holds only finite numbers, the names of figures and the operations of a formula, and not too many of them. */
export function isAllowedTree(tree: MathNode): boolean {
  const waiting = [tree];
  for (let count = 0; waiting.length > 0; count += 1) {
    const node = waiting.pop();
    if (count >= LARGEST_TREE || !isAllowedNode(node)) return false;
    if (math.isFunctionNode(node)) waiting.push(...node.args);
  }
  return true;
}

function isAllowedNode(node: unknown): boolean {
  if (math.isConstantNode(node)) return Number.isFinite(node.value);
  if (math.isSymbolNode(node)) return FIGURES.has(node.name);
  return math.isFunctionNode(node) && math.isSymbolNode(node.fn) && Object.hasOwn(OPERATIONS, node.fn.name);
}
