// The custom functions as one typed table: what Excel is told of them (functions.json), what the help shows, and what is registered.
// Ids and names never change after release. Rules: OfficeDev/office-js-docs-pr, docs/excel/custom-functions-naming.md and custom-functions-json.

/** What stands before every name: `=MALLJUS.STATUS(…)`. */
export const NAMESPACE = 'MALLJUS';

interface ParameterSpec {
  /** As the argument tip shows it; Swedish letters are allowed. */
  readonly name: string;
  readonly description: string;
  /** `matrix`: a range gives one answer per cell. */
  readonly dimensionality: 'matrix' | 'scalar';
  readonly optional?: true;
}

interface FunctionSpec {
  readonly description: string;
  readonly parameters: readonly ParameterSpec[];
  /** Whether the answer spills over as many cells as the ranges that were given. */
  readonly spills: boolean;
}

const OUTCOME: ParameterSpec = {
  name: 'utfall',
  description: 'Utfallet, eller ett område med utfall. En tom cell är «Uppgift saknas».',
  dimensionality: 'matrix',
};
const TARGET: ParameterSpec = {
  name: 'målvärde',
  description: 'Målvärdet som det är skrivet; i formeln inom citattecken, till exempel "minst 80 %".',
  dimensionality: 'matrix',
};
const DIRECTION: ParameterSpec = {
  name: 'riktning',
  description: '«högre är bättre» eller «lägre är bättre»; behövs när målvärdet inte säger det.',
  dimensionality: 'matrix',
  optional: true,
};
const RULE_SET: ParameterSpec = {
  name: 'regel',
  description:
    'Regelverk (90, 80, strikt, 91-99), blad eller en regels id, som R3. Utelämnat: arbetsbokens regler.',
  dimensionality: 'scalar',
  optional: true,
};
const BASELINE: ParameterSpec = {
  name: 'utgångsvärde',
  description: 'Det som «öka» och «minska» räknas från.',
  dimensionality: 'matrix',
  optional: true,
};
const JUDGED = [OUTCOME, TARGET, DIRECTION, RULE_SET, BASELINE] as const;

/** Every function there is, by its id, which is also its name after `MALLJUS.`. */
export const FUNCTIONS = {
  STATUS: {
    description: 'Grön, Gul, Röd eller Ej bedömd: utfallet mot målvärdet.',
    parameters: JUDGED,
    spills: true,
  },
  UPPFYLLELSE: {
    description: 'Hur stor del av målvärdet som är uppnådd, som andel (formatera cellen som procent).',
    parameters: JUDGED,
    spills: true,
  },
  FORKLARING: {
    description: 'Varför statusen är som den är: talen, gränsen och regeln.',
    parameters: JUDGED,
    spills: true,
  },
  TOLKA: {
    description: 'Hur ett målvärde förstås, eller vad som behöver skrivas tydligare.',
    parameters: [TARGET],
    spills: true,
  },
  SAMMANVAG: {
    description: 'Väger samman statusar till en. Ej bedömda och tomma celler räknas inte.',
    parameters: [
      {
        name: 'statusar',
        description: 'Området med Grön, Gul, Röd och Ej bedömd.',
        dimensionality: 'matrix',
      },
      {
        name: 'regel',
        description: 'sämsta, andel, poäng eller majoritet, eller ett regelverk. Utelämnat: arbetsbokens.',
        dimensionality: 'scalar',
        optional: true,
      },
      {
        name: 'vikter',
        description: 'Ett område med lika många celler som statusarna; används med regeln poäng.',
        dimensionality: 'matrix',
        optional: true,
      },
    ],
    spills: false,
  },
} as const satisfies Readonly<Record<string, FunctionSpec>>;

export type FunctionId = keyof typeof FUNCTIONS;

export const FUNCTION_IDS = Object.keys(FUNCTIONS) as readonly FunctionId[];

/** The content of functions.json. Addresses are asked for, since a blank cell arrives as 0 in Excel for Windows and Mac. */
export const functionsMetadata = {
  allowErrorForDataTypeAny: true,
  allowCustomDataForDataTypeAny: false,
  functions: FUNCTION_IDS.map((id) => ({
    id,
    name: id,
    description: FUNCTIONS[id].description,
    parameters: FUNCTIONS[id].parameters.map((parameter: ParameterSpec) => ({ ...parameter, type: 'any' })),
    result: { type: 'any', dimensionality: FUNCTIONS[id].spills ? 'matrix' : 'scalar' },
    options: { requiresAddress: true, requiresParameterAddresses: true },
  })),
} as const;
