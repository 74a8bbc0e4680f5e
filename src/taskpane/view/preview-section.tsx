// What judging would write and where, and what stands in the way.
import type { ComponentChild } from 'preact';
import { countsInWords } from '../select/count-words.ts';
import { previewLines } from '../select/follow-up/run-words.ts';
import { usePane } from './pane-context.ts';

export function PreviewSection(): ComponentChild {
  const { state } = usePane();
  const current = state.current.value;
  if (current === null || current.judged.recognition.tables.length === 0) return null;
  return (
    <section class="section" aria-labelledby="preview" aria-busy={state.work.value?.kind === 'preview'}>
      <h2 id="preview">{current.written ? 'Skrivet i arbetsboken' : 'Det här skrivs'}</h2>
      <WriteLines />
      {current.obstacle !== null && (
        <div class="box box-warning">
          <h3>Hinder</h3>
          <p>{current.obstacle.text}</p>
        </div>
      )}
    </section>
  );
}

function WriteLines(): ComponentChild {
  const { state } = usePane();
  const [core, current] = [state.core.value, state.current.value];
  if (core === null || current === null) return null;
  const { counts } = current.judged.result.total;
  if (current.lines.length === 0)
    return <p>Arbetsboken stämmer redan med bedömningen: {countsInWords(counts)}. Inget behöver skrivas.</p>;
  return (
    <>
      {previewLines(current.judged, core).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ul class="plain-list">
        {current.lines.map(({ sheet, what }) => (
          <li key={sheet}>
            <strong>{sheet}:</strong> {what}
          </li>
        ))}
      </ul>
    </>
  );
}
