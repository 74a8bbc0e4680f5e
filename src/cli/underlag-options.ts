// The options of `malljus underlag`, checked.
import type { Period } from '../../lib/index.ts';
import { withoutDnrWord } from '../app/dnr.ts';
import { accept, refuse, type Result } from '../app/result.ts';
import type { SharingChoices } from '../app/sharing.ts';
import { UNDERLAG_KINDS, type UnderlagKind } from '../app/underlag.ts';
import { refuseOpposed, saidOf } from './opposed-flags.ts';
import { readOptions, tooManyFiles, type GivenOptions } from './read-options.ts';
import { optionalRuleSet, type RuleSetArgument } from './rule-set-argument.ts';
import { optionalPeriod } from './rules-options.ts';
import { parseSharing, SHARING_OPTIONS } from './sharing-options.ts';

/** What the officer says about the underlag. */
export interface UnderlagFacts {
  readonly title: string | null;
  readonly committee: string | null;
  readonly dnr: string | null;
  readonly officer: string | null;
}

export interface UnderlagOptions {
  /** Path as given. */
  readonly input: string;
  /** Folder as given. */
  readonly folder: string;
  readonly kinds: readonly UnderlagKind[];
  /** Path of the template as given; null for none. */
  readonly template: string | null;
  readonly facts: UnderlagFacts;
  readonly replace: boolean;
  readonly period: Period | null;
  /** null for these: as the workbook is set, or the default. */
  readonly ruleSet: RuleSetArgument | null;
  readonly strict: boolean | null;
  readonly followUp: boolean | null;
  /** For the frozen copy; what was not said is left out. */
  readonly sharing: Partial<SharingChoices>;
}

interface UnderlagCommand {
  readonly kind: 'underlag';
  readonly options: UnderlagOptions;
}

interface About {
  readonly kind: 'help' | 'version';
}

const UNDERLAG = [
  'till',
  'bara',
  'titel',
  'nämnd',
  'dnr',
  'handläggare',
  'mall',
  'period',
  'regler',
  'strikt',
  'antaganden',
  'uppföljning',
  'utan-uppföljning',
  ...SHARING_OPTIONS,
  'ersätt',
  'hjälp',
  'version',
] as const;

/** What `malljus underlag` is asked for. */
export function parseUnderlag(args: readonly string[]): Result<UnderlagCommand | About> {
  const given = readOptions(args, UNDERLAG);
  if (!given.ok) return given;
  const { files, values, flags } = given.value;
  if (flags.has('hjälp')) return accept({ kind: 'help' });
  if (flags.has('version')) return accept({ kind: 'version' });
  const [input] = files;
  if (input === undefined)
    return refuse('usage', 'Ange arbetsboken: malljus underlag Mål.xlsx --till Underlag.');
  if (files.length > 1) return tooManyFiles(files, 'underlag');
  const folder = values.get('till');
  if (folder === undefined) return refuse('usage', 'Ange mappen som filerna ska läggas i: --till Underlag.');
  return withSettings(given.value, input, folder);
}

function withSettings(given: GivenOptions, input: string, folder: string): Result<UnderlagCommand> {
  const { values, flags } = given;
  const kinds = parseKinds(values.get('bara'));
  if (!kinds.ok) return kinds;
  const period = optionalPeriod(values.get('period'));
  if (!period.ok) return period;
  const ruleSet = optionalRuleSet(values.get('regler'));
  if (!ruleSet.ok) return ruleSet;
  const opposed = refuseOpposed(flags);
  if (opposed !== null) return opposed;
  const sharing = parseSharing(given);
  if (!sharing.ok) return sharing;
  const aboutCopy = SHARING_OPTIONS.find((name) => values.has(name));
  if (aboutCopy !== undefined && !kinds.value.includes('xlsx'))
    return refuse('usage', `--${aboutCopy} gäller kopian av arbetsboken; lägg till xlsx i --bara.`);
  const template = values.get('mall') ?? null;
  if (template !== null && !kinds.value.includes('docx'))
    return refuse('usage', '--mall gäller tjänsteskrivelsen; lägg till docx i --bara.');
  const facts = {
    title: values.get('titel') ?? null,
    committee: values.get('nämnd') ?? null,
    dnr: optionalDnr(values.get('dnr')),
    officer: values.get('handläggare') ?? null,
  };
  const options = {
    input,
    folder,
    kinds: kinds.value,
    template,
    facts,
    replace: flags.has('ersätt'),
    period: period.value,
    ruleSet: ruleSet.value,
    strict: saidOf(flags, 'strikt'),
    followUp: saidOf(flags, 'uppföljning'),
    sharing: sharing.value,
  };
  return accept({ kind: 'underlag', options });
}

function optionalDnr(dnr: string | undefined): string | null {
  return dnr === undefined ? null : withoutDnrWord(dnr);
}

function parseKinds(list: string | undefined): Result<readonly UnderlagKind[]> {
  if (list === undefined) return accept(UNDERLAG_KINDS);
  const words = list
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^\./, ''))
    .filter((word) => word !== '');
  const unknown = words.find((word) => !UNDERLAG_KINDS.some((kind) => kind === word));
  const all = UNDERLAG_KINDS.join(', ');
  if (unknown !== undefined)
    return refuse('usage', `Underlaget kan inte göras som «${unknown}»; ange några av ${all}.`);
  if (words.length === 0) return refuse('usage', `Ange några av ${all} efter --bara.`);
  return accept(UNDERLAG_KINDS.filter((kind) => words.includes(kind)));
}
