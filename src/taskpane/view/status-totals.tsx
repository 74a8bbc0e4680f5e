// The number of measures of each status, which also narrow the list below.
import type { ComponentChild } from 'preact';
import type { Status, StatusCounts } from '../../../lib/index.ts';
import { CountFilter } from './count-filter.tsx';
import { usePane } from './pane-context.ts';
import { StatusLabel } from './status-label.tsx';

interface StatusTotalsProps {
  readonly label: string;
  readonly counts: StatusCounts;
  readonly chosen: ReadonlySet<Status>;
  readonly onToggle: (status: Status) => void;
}

export function StatusTotals({ label, counts, chosen, onToggle }: StatusTotalsProps): ComponentChild {
  const { state } = usePane();
  return (
    <CountFilter
      label={label}
      keys={state.core.value?.STATUSES ?? []}
      counts={counts}
      chosen={chosen}
      onToggle={onToggle}
      render={(status) => <StatusLabel status={status} />}
    />
  );
}
