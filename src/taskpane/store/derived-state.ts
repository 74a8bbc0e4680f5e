// What follows from the pane's state, worked out once per change however many views read it.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Issue } from '../../../lib/index.ts';
import { findNotices } from '../select/find-notices.ts';
import { cellFinder, type MeasurePlace } from '../select/measure-cells.ts';
import { forecastRows, withForecast, type ForecastRow } from '../select/follow-up/forecast-rows.ts';
import { lineRows, withTrend, type LineRow } from '../select/follow-up/line-rows.ts';
import { filterRows, measureRows, type MeasureRow } from '../select/measure-rows.ts';
import { followQuestions, type PaneQuestion } from '../select/pane-questions.ts';
import type { PaneState } from './pane-state.ts';

export interface DerivedState {
  readonly rows: ReadonlySignal<readonly MeasureRow[]>;
  /** The cell to go to for a measure that is known by its place. */
  readonly cellOf: ReadonlySignal<(place: MeasurePlace) => string>;
  /** The rows that the filter lets through. */
  readonly shownRows: ReadonlySignal<readonly MeasureRow[]>;
  readonly questions: ReadonlySignal<readonly PaneQuestion[]>;
  /** Number of questions that wait for an answer. */
  readonly openQuestions: ReadonlySignal<number>;
  /** Findings that are not questions. */
  readonly notices: ReadonlySignal<readonly Issue[]>;
  /** The forecasts that their filter lets through. */
  readonly forecasts: ReadonlySignal<readonly ForecastRow[]>;
  /** The measures that have a line of outcomes. */
  readonly lines: ReadonlySignal<readonly LineRow[]>;
  /** Those of them that their filter lets through. */
  readonly shownLines: ReadonlySignal<readonly LineRow[]>;
}

export function createDerivedState(state: PaneState): DerivedState {
  const judged = computed(() => state.current.value?.judged ?? null);
  const rows = computed(() => (judged.value === null ? [] : measureRows(judged.value)));
  const asked = computed(() => state.current.value?.questions ?? []);
  const questions = computed(() => followQuestions(asked.value, state.questions.value));
  const followUp = computed(() => judged.value?.followUp ?? null);
  const forecasts = computed(() => forecastRows(rows.value, followUp.value?.forecast ?? { forecasts: [] }));
  const lines = computed(() => lineRows(rows.value, followUp.value ?? { lines: [] }));
  return {
    rows,
    lines,
    forecasts: computed(() => withForecast(forecasts.value, state.followUp.statuses.value)),
    shownLines: computed(() => withTrend(lines.value, state.followUp.trends.value)),
    cellOf: computed(() => cellFinder(rows.value)),
    shownRows: computed(() => filterRows(rows.value, state.filter.value)),
    questions,
    openQuestions: computed(() => questions.value.filter(({ isAnswered }) => !isAnswered).length),
    notices: computed(() => findNotices(judged.value?.result.issues ?? [], asked.value)),
  };
}
