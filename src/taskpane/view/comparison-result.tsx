// What a comparison came to: how many change colour, the goals, the measures, and the button for the sheet.
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { MeasureChange } from '../../../lib/index.ts';
import type { ComparedRules } from '../../app/rules/compare-rules.ts';
import { WindowedList } from '../list/windowed-list.tsx';
import { ActionButton } from './action-button.tsx';
import { ChangeRow } from './change-row.tsx';
import { usePane } from './pane-context.ts';
import { ShowMore } from './show-more.tsx';
import { StatusMark } from './status-mark.tsx';
import { useFocus } from './use-focus.ts';

interface ComparedProps {
  readonly compared: ComparedRules;
}

export function ComparisonResult({ compared }: ComparedProps): ComponentChild {
  const box = useFocus<HTMLDivElement>('compared');
  const { lines, comparison } = compared;
  const [heading] = lines.filter(({ kind }) => kind === 'heading');
  const counts = lines.filter(({ kind }) => kind === 'summary' || kind === 'count');
  return (
    <div ref={box} class="stack" tabIndex={-1} role="group" aria-label="Jämförelsen">
      <h3>{heading?.text}</h3>
      <ul class="bare-list">
        {counts.map(({ kind, text }, index) => (
          <li key={index} class={kind === 'count' ? 'inset' : undefined}>
            {text}
          </li>
        ))}
      </ul>
      <WriteComparison compared={compared} />
      <Goals compared={compared} />
      <Measures key={heading?.text} changes={comparison.measures} />
    </div>
  );
}

function WriteComparison({ compared }: ComparedProps): ComponentChild {
  const { state, actions } = usePane();
  const { written } = state.rules.comparison.value;
  if (written === 'written')
    return <p>Bladet «{compared.plan.cells[0]?.sheet ?? 'Jämförelse av regler'}» är skrivet.</p>;
  return (
    <div class="stack-tight">
      <div>
        <ActionButton onClick={() => void actions.compare(true)}>
          Skriv bladet Jämförelse av regler
        </ActionButton>
      </div>
      <p class="soft">
        {written === 'same'
          ? 'Bladet säger redan detsamma. Inget behövde skrivas.'
          : 'Bladet är till beslutsunderlaget. Det kan ångras under Resultat; det som skrevs före det kan då inte längre ångras.'}
      </p>
    </div>
  );
}

function Goals({ compared: { lines, comparison } }: ComparedProps): ComponentChild {
  const texts = lines.filter(({ kind }) => kind === 'goal');
  if (texts.length === 0) return null;
  return (
    <>
      <h3>Mål som byter färg</h3>
      <ShowMore
        class="goals bare-list"
        items={texts}
        render={({ text }, index) => {
          const { from = 'unrated', to = 'unrated' } = comparison.goals[index] ?? {};
          return (
            <li key={index} class="change">
              <StatusMark status={from} />
              <StatusMark status={to} />
              <span>{text}</span>
            </li>
          );
        }}
      />
    </>
  );
}

function Measures({ changes }: { readonly changes: readonly MeasureChange[] }): ComponentChild {
  const [open, setOpen] = useState<string | null>(null);
  if (changes.length === 0) return null;
  const keys = new Map(changes.map((change, index) => [change, String(index)]));
  const keyOf = (change: MeasureChange): string => keys.get(change) ?? '';
  return (
    <>
      <h3>Mätvärden som byter färg</h3>
      <WindowedList<MeasureChange>
        items={changes}
        keyOf={keyOf}
        label="Mätvärden som byter färg"
        openKey={open}
        render={(change, onKeyDown) => (
          <ChangeRow
            change={change}
            isOpen={open === keyOf(change)}
            onKeyDown={onKeyDown}
            onToggle={() => {
              setOpen(open === keyOf(change) ? null : keyOf(change));
            }}
          />
        )}
      />
    </>
  );
}
