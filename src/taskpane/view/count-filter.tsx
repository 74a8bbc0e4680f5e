// Counts that also narrow the list below them: press one and only those are shown.
import type { ComponentChild } from 'preact';
import { showCount } from '../select/count-words.ts';

interface CountFilterProps<Key extends string> {
  /** What pressing one does, for a screen reader: «Visa bara mätvärden som är». */
  readonly label: string;
  readonly keys: readonly Key[];
  readonly counts: Readonly<Record<Key, number>>;
  readonly chosen: ReadonlySet<Key>;
  readonly onToggle: (key: Key) => void;
  /** Mark and word of one. */
  readonly render: (key: Key) => ComponentChild;
}

export function CountFilter<Key extends string>(props: CountFilterProps<Key>): ComponentChild {
  const { label, keys, counts, chosen, onToggle, render } = props;
  return (
    <div class="totals" role="group" aria-label={label}>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          aria-pressed={chosen.has(key)}
          onClick={() => {
            onToggle(key);
          }}
        >
          {render(key)}
          <span class="number">{showCount(counts[key])}</span>
        </button>
      ))}
    </div>
  );
}
