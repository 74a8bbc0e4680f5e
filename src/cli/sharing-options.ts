// The options of `malljus underlag` about the frozen copy: their words, what each means, and what is said of the other ways.
import { cleanLine } from '../../lib/index.ts';
import type { SharingLine } from '../app/describe-sharing.ts';
import { LONGEST_ROLE, type SharingChoices } from '../app/sharing.ts';
import { accept, refuse, type Result } from '../app/result.ts';
import type { GivenOptions, ValueOption } from './read-options.ts';

type Chosen = Pick<SharingChoices, 'formulas' | 'hiddenSheets' | 'comments' | 'properties' | 'personalData'>;

interface Way<Value> {
  /** As it is written after the option. */
  readonly word: string;
  readonly value: Value;
  /** «tar bort dem»: what it does, told of a choice that was made otherwise. */
  readonly does: string;
}

interface SharingOption<Key extends keyof Chosen> {
  readonly option: ValueOption;
  readonly ways: readonly Way<Chosen[Key]>[];
}

const NAMES = [
  { word: 'roll', value: 'role', does: 'skriver rollen i stället' },
  { word: 'namn', value: 'keep', does: 'låter namnen stå kvar' },
] as const;

const OPTIONS: { readonly [Key in keyof Chosen]: SharingOption<Key> } = {
  formulas: {
    option: 'formler',
    ways: [
      { word: 'egna', value: 'ours', does: 'låter dem vara formler' },
      { word: 'alla', value: 'all', does: 'gör dem till värden' },
    ],
  },
  hiddenSheets: {
    option: 'dolda-blad',
    ways: [
      { word: 'behåll', value: 'keep', does: 'låter dem stå kvar dolda' },
      { word: 'visa', value: 'show', does: 'visar dem' },
      { word: 'ta-bort', value: 'remove', does: 'tar bort dem' },
    ],
  },
  comments: { option: 'kommentarer', ways: NAMES },
  properties: { option: 'egenskaper', ways: NAMES },
  personalData: {
    option: 'personuppgifter',
    ways: [
      { word: 'behåll', value: 'keep', does: 'låter dem stå kvar' },
      { word: 'ta-bort', value: 'remove', does: 'ersätter dem' },
    ],
  },
};
const KEYS = ['formulas', 'hiddenSheets', 'comments', 'properties', 'personalData'] as const;

/** The names of the options, for the command that takes them. */
export const SHARING_OPTIONS = [
  'formler',
  'dolda-blad',
  'kommentarer',
  'egenskaper',
  'personuppgifter',
  'roll',
] as const satisfies readonly ValueOption[];

/** The choices that were made; nothing for the others. */
export function parseSharing({ values }: GivenOptions): Result<Partial<SharingChoices>> {
  const chosen: { -readonly [Key in keyof SharingChoices]?: SharingChoices[Key] } = {};
  for (const key of KEYS) {
    const { option, ways } = OPTIONS[key];
    const given = values.get(option);
    if (given === undefined) continue;
    const way = ways.find(({ word }) => plain(word) === plain(given));
    if (way === undefined) {
      const words = ways.map(({ word }) => word);
      return refuse('usage', `--${option} kan inte vara «${given}»; ange ${words.join(' eller ')}.`);
    }
    Object.assign(chosen, { [key]: way.value });
  }
  const role = values.get('roll');
  if (role === undefined) return accept(chosen);
  const text = cleanLine(role);
  if (text === '') return refuse('usage', 'Ange rollen efter --roll, till exempel --roll controller.');
  if (text.length > LONGEST_ROLE)
    return refuse('usage', `Rollen efter --roll är för lång; ange högst ${String(LONGEST_ROLE)} tecken.`);
  return accept({ ...chosen, role: text });
}

/** Without dots and case, so that «behall» and «Behåll» are the same. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What a line about the copy says, with the other ways of what stands as it stood: «…; --dolda-blad ta-bort tar bort dem». */
export function sharingText({ choice, text }: SharingLine, choices: SharingChoices): string {
  const key = KEYS.find((one) => one === choice);
  if (key === undefined) return text;
  // Where a name has gone there is nothing more to say; where something stands there is.
  if (choices[key] !== 'keep' && choices[key] !== 'ours') return text;
  const { option, ways } = OPTIONS[key];
  const others = ways.filter(({ value }) => value !== choices[key]);
  return [text, ...others.map(({ word, does }) => `--${option} ${word} ${does}`)].join('; ');
}
