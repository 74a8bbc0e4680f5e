// The table of functions keeps Excel's naming rules, and functions.json has the form that Excel reads.
import { describe, expect, test } from 'vitest';
import { FUNCTION_IDS, FUNCTIONS, functionsMetadata, NAMESPACE } from '../../src/functions/metadata.ts';

// OfficeDev/office-js-docs-pr, docs/excel/custom-functions-naming.md, and lib/parseTree.js of custom-functions-metadata 2.2.3.
const ID = /^[A-Za-z0-9._]{3,128}$/;
const NAME = /^\p{L}[\p{L}0-9._]{2,127}$/u;
// «A1», «XFD1048576», «R1C1»
const CELL = /^(?:[A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*)$/i;

describe('namnen', () => {
  test.each([NAMESPACE, ...FUNCTION_IDS])('%s följer Excels regler', (name) => {
    expect(name).toMatch(ID);
    expect(name).toMatch(NAME);
    expect(name).not.toMatch(CELL);
  });

  test.each(FUNCTION_IDS)('%s: argumentens namn är olika och går att skriva', (id) => {
    const names = FUNCTIONS[id].parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(NAME);
  });

  test.each(FUNCTION_IDS)('%s: det som får utelämnas står sist', (id) => {
    const optional = FUNCTIONS[id].parameters.map((parameter) => 'optional' in parameter);
    expect(optional).toEqual([...optional].sort());
  });

  test('reglerna kan underkänna', () => {
    expect('SAMMANVÄG').not.toMatch(ID);
    expect('AB').not.toMatch(NAME);
    expect('MAL12').toMatch(CELL);
  });
});

describe('functions.json', () => {
  test('varje funktion finns en gång, med text och adresser', () => {
    expect(functionsMetadata.functions.map(({ id }) => id)).toEqual(FUNCTION_IDS);
    for (const { name, id, description, options, parameters } of functionsMetadata.functions) {
      expect(name).toBe(id);
      expect(description.length).toBeGreaterThan(20);
      expect(options).toEqual({ requiresAddress: true, requiresParameterAddresses: true });
      for (const parameter of parameters) expect(parameter.description.length).toBeGreaterThan(10);
    }
  });

  test('felvärden når funktionerna, så att ett fel i utfallet kan förklaras', () => {
    expect(functionsMetadata.allowErrorForDataTypeAny).toBe(true);
  });
});
