// The arguments as cells that the rules library can read: with the number format, and blank where the cell is blank.
import { cellRef, type Cell } from '../../lib/index.ts';
import { givenAt, type Argument } from './argument.ts';
import type { FactsOf, FactsReader } from './cell-facts.ts';
import { FunctionFault } from './function-fault.ts';

/** The cell for a place in the answer; its `ref` is its own address or, for a value that stands in no cell, that of the formula. */
export type CellAt = (row: number, column: number, formulaRef: string) => Cell;

/** Reads what is needed and gives the argument's cells. */
export async function knowCells(argument: Argument, isNeeded: boolean, read: FactsReader): Promise<CellAt> {
  const factsOf = isNeeded ? await readFacts(argument, read) : null;
  return (row, column, formulaRef) => {
    const { value, place } = givenAt(argument, row, column);
    const facts = factsOf === null || place === null ? null : factsOf(place);
    return {
      value: facts?.empty === true ? null : value,
      numberFormat: facts?.numberFormat ?? 'General',
      ref: place === null ? formulaRef : cellRef(place.sheet, place.row, place.column),
    };
  };
}

async function readFacts({ name, area }: Argument, read: FactsReader): Promise<FactsOf | null> {
  if (area === null) return null;
  try {
    if (area === undefined) throw new Error('Excel does not tell where the argument stands');
    return await read(area);
  } catch (fault) {
    // Without them a blank cell could pass for 0, so there is no answer to give.
    throw new FunctionFault(
      'notAvailable',
      `Cellerna för ${name} kunde inte läsas. Räkna om med F9, eller använd knappen Bedöm måluppfyllelse.`,
      { cause: fault },
    );
  }
}
