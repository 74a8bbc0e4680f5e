// «Ångra bedömning»: when it was judged, the question before it is taken back, and what was kept.
import type { ComponentChild } from 'preact';
import type { UndoReport } from '../../app/open-workbook.ts';
import { countWords } from '../select/count-words.ts';
import { UNDO_WORDS } from '../select/undo-words.ts';
import { whenText } from '../select/when-text.ts';
import { ActionButton } from './action-button.tsx';
import { CellLink } from './cell-link.tsx';
import { ConfirmBox } from './confirm-box.tsx';
import { usePane } from './pane-context.ts';
import { ShowMore } from './show-more.tsx';
import { useFocus } from './use-focus.ts';

export function UndoSection(): ComponentChild {
  const { state, actions } = usePane();
  const last = state.lastJudgement.value;
  const undone = state.undone.value;
  if (state.confirming.value === 'undo') return <ConfirmUndo last={last} />;
  if (undone !== null) return <Undone report={undone} />;
  if (last === null || last === undefined) return null;
  return (
    <div class="aside">
      <p class="soft">
        {UNDO_WORDS[state.lastWritten.value].said} {whenText(last)}.
      </p>
      <UndoButton onClick={() => void actions.ask('undo')} />
    </div>
  );
}

function UndoButton({ onClick }: { readonly onClick: () => void }): ComponentChild {
  const { state } = usePane();
  const button = useFocus<HTMLButtonElement>('done');
  return (
    <ActionButton buttonRef={button} onClick={onClick}>
      {UNDO_WORDS[state.lastWritten.value].button}
    </ActionButton>
  );
}

function ConfirmUndo({ last }: { readonly last: string | null | undefined }): ComponentChild {
  const { state, actions } = usePane();
  const words = UNDO_WORDS[state.lastWritten.value];
  if (last === null || last === undefined)
    return (
      <ConfirmBox
        level="h2"
        heading="Det finns ingen bedömning att ångra"
        yes="Läs om arbetsboken"
        onYes={() => {
          actions.decline();
          void actions.refreshPreview();
        }}
      >
        <p>
          Bara den senaste bedömningen kan ångras, och en gång. Det som en tidigare bedömning skrev står kvar;
          ta bort de kolumnerna och bladet «Måluppfyllelse» själv om de inte behövs.
        </p>
      </ConfirmBox>
    );
  return (
    <ConfirmBox heading={words.question} level="h2" yes={words.yes} onYes={() => void actions.undo()}>
      <p>
        Allt som Målljus skrev {whenText(last)} tas bort, och det som stod där innan kommer tillbaka. Celler
        som någon har ändrat sedan dess lämnas som de är.
      </p>
    </ConfirmBox>
  );
}

function Undone({ report }: { readonly report: UndoReport }): ComponentChild {
  const { state } = usePane();
  const box = useFocus<HTMLDivElement>('done');
  return (
    <div ref={box} class="box" tabIndex={-1}>
      <h2>{UNDO_WORDS[state.lastWritten.value].undone}</h2>
      <p>{countWords(report.restored, 'ändring är återställd', 'ändringar är återställda')}.</p>
      {report.kept.length > 0 && (
        <>
          <p>Någon har ändrat de här cellerna sedan dess, och därför lämnades de som de är:</p>
          <ShowMore
            items={report.kept}
            render={(cell) => (
              <li key={cell}>
                <CellLink cell={cell} />
              </li>
            )}
          />
        </>
      )}
    </div>
  );
}
