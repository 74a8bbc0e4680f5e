// Pointing out a goal table that was not recognised, and being led to the columns of one that was.
import type { TableMapping } from '../../../lib/index.ts';
import { findTableAt, tableKey, withMapping } from '../select/own-mappings.ts';
import type { PaneServices } from '../pane-services.ts';
import type { Judging } from './judging.ts';
import type { PaneState, PointingDraft } from './pane-state.ts';
import type { WorkQueue } from './work-queue.ts';

export interface Pointing {
  /** Opens the columns of the table that a cell such as `Blad!E5` stands in, or else the form to point one out there. */
  readonly showColumns: (cell: string) => void;
  readonly setPointing: (change: Partial<PointingDraft>) => void;
  readonly closePointing: () => void;
  /** Takes the place in the form for a table's heading row. */
  readonly pointOut: () => Promise<void>;
}

const NO_ROW = 'Skriv rubrikradens nummer, till exempel 4.';

export function createPointing(
  state: PaneState,
  { workbook }: Pick<PaneServices, 'workbook'>,
  queue: WorkQueue,
  { refreshPreview }: Pick<Judging, 'refreshPreview'>,
): Pointing {
  const change = (part: Partial<PointingDraft>): void => {
    state.pointing.value = { ...(state.pointing.value ?? NO_PLACE), problem: null, ...part };
  };
  const tell = (problem: string): void => {
    change({ problem });
    state.announcement.value = problem;
  };
  return {
    setPointing: change,
    closePointing: () => {
      state.pointing.value = null;
    },
    showColumns: (cell) => {
      const core = state.core.value;
      const place = core?.parseCellRef(cell) ?? null;
      if (core === null || place === null) return;
      state.view.value = 'judge';
      const table = findTableAt(state.current.value?.judged.recognition.tables ?? [], place);
      if (table !== undefined) state.openTable.value = tableKey(core.mappingOf(table));
      else {
        change({ sheet: place.sheet, row: String(place.row + 1) });
        state.focus.value = 'pointing';
      }
    },
    pointOut: async () => {
      const { sheet, row } = state.pointing.value ?? NO_PLACE;
      const headingRow = Number(row);
      if (sheet === '' || !Number.isInteger(headingRow) || headingRow < 1) {
        tell(NO_ROW);
        return;
      }
      const place = { sheet, headingRow };
      const pointed = await queue.run('preview', ({ core, pause }) =>
        core.pointOut(workbook, place, state.mappings.value, { pause }),
      );
      if (pointed === null) return;
      if (pointed.kind === 'impossible') tell(pointed.text);
      else await take(pointed.mapping);
    },
  };

  async function take(mapping: TableMapping): Promise<void> {
    state.mappings.value = withMapping(state.mappings.value ?? state.storedMappings.value, mapping);
    state.pointing.value = null;
    state.openTable.value = tableKey(mapping);
    state.announcement.value = 'Ange vad kolumnerna innehåller.';
    await refreshPreview();
  }
}

const NO_PLACE: PointingDraft = { sheet: '', row: '', problem: null };
