// What other rules would change, and which measures stand near a limit: worked out on demand, and the comparison written as a sheet.
import type { ComparedRules } from '../../app/rules/compare-rules.ts';
import {
  otherSource,
  ruleSources,
  sourceInUse,
  toRuleSetChoice,
  type RuleFile,
} from '../select/rule-sources.ts';
import { countWords } from '../select/count-words.ts';
import type { PaneServices } from '../pane-services.ts';
import { readLastJudgement } from './judging.ts';
import type { PaneState } from './pane-state.ts';
import { rulesOptions } from './rules-options.ts';
import type { NearState, Side } from './rules-state.ts';
import type { WorkQueue } from './work-queue.ts';

export interface Comparing {
  readonly chooseSide: (side: Side, key: string) => void;
  readonly chooseFile: (side: Side, file: RuleFile) => void;
  /** `sheet`: writes «Jämförelse av regler» too. */
  readonly compare: (sheet: boolean) => Promise<void>;
  readonly setMargin: (margin: Partial<Pick<NearState, 'size' | 'kind'>>) => void;
  readonly findNear: () => Promise<void>;
}

export function createComparing(state: PaneState, services: PaneServices, queue: WorkQueue): Comparing {
  const { comparison, near } = state.rules;
  const { workbook } = services;
  const tellMissing = (text: string): void => {
    state.failure.value = { text, asked: true };
  };
  return {
    chooseSide: (side, key) => {
      const { sides } = comparison.value;
      const next = { ...comparedSides(state), [side]: key };
      comparison.value = { ...comparison.value, sides: { ...sides, ...next }, result: null, written: 'no' };
    },
    chooseFile: (side, file) => {
      const files = { ...comparison.value.files, [side]: file };
      comparison.value = { ...comparison.value, files, result: null, written: 'no' };
    },
    compare: async (sheet) => {
      const { files } = comparison.value;
      const sides = comparedSides(state);
      const before = toRuleSetChoice(sides.before, files.before);
      const after = toRuleSetChoice(sides.after, files.after);
      if (before === null || after === null) {
        tellMissing('Välj filen med regler först.');
        return;
      }
      const compared = await queue.run(sheet ? 'write-rules' : 'compare', (job) =>
        job.core.compareRules(workbook, { ...rulesOptions(state, job), before, after, sheet }),
      );
      if (compared === null) return;
      const isWritten = compared.report !== null;
      comparison.value = {
        ...comparison.value,
        result: compared,
        written: isWritten ? 'written' : sheet ? 'same' : 'no',
      };
      state.announcement.value = comparedText(compared, sheet);
      state.focus.value = 'compared';
      if (!isWritten) return;
      state.lastWritten.value = 'comparison';
      state.undone.value = null;
      await readLastJudgement(state, services);
    },
    setMargin: (margin) => {
      near.value = { ...near.value, ...margin, problem: null, result: null };
    },
    findNear: async () => {
      const { size, kind } = near.value;
      const read = state.core.value?.parseMargin(size) ?? null;
      if (read === null) {
        near.value = { ...near.value, problem: MARGIN_PROBLEM };
        state.announcement.value = MARGIN_PROBLEM;
        return;
      }
      // A percent sign that somebody has written says more than the choice beside it.
      const margin = read.kind === 'percent' ? read : { ...read, kind };
      const found = await queue.run('near', (job) =>
        job.core.nearLimits(workbook, { ...rulesOptions(state, job), margin }),
      );
      if (found === null) return;
      near.value = { ...near.value, kind: margin.kind, problem: null, result: found };
      state.announcement.value = `${countWords(found.entries.length, 'mätvärde', 'mätvärden')} nära gränsen.`;
      state.focus.value = 'near';
    },
  };
}

const MARGIN_PROBLEM = 'Skriv marginalen som ett tal, till exempel 2 eller 0,5.';

/** The keys of the two rule sets, with what stands there before anybody has chosen. */
export function comparedSides({ rules, core }: PaneState): Readonly<Record<Side, string>> {
  const { sides } = rules.comparison.value;
  const check = rules.check.value;
  const presets = core.value?.PRESETS ?? [];
  // A sheet that was chosen may have been taken back since.
  const keys = new Set(ruleSources(check, presets).map(({ key }) => key));
  const before = keys.has(sides.before) ? sides.before : check === null ? '' : sourceInUse(check);
  return { before, after: keys.has(sides.after) ? sides.after : otherSource(before, presets) };
}

function comparedText({ lines, report }: ComparedRules, sheet: boolean): string {
  const told = lines.filter(({ kind }) => kind === 'summary').map(({ text }) => text);
  if (!sheet) return told.join(' ');
  const [first = ''] = told;
  return `${report === null ? 'Bladet sade redan detsamma.' : 'Bladet är skrivet.'} ${first}`;
}
