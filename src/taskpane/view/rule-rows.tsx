// The rules row by row, as the rule sheet has them: for what, when each colour is given, an example, and which row goes before.
import type { ComponentChild } from 'preact';
import type { RuleSheetCheck } from '../../app/rules/check-rule-sheet.ts';
import type { RuleLine } from '../../app/rules/rule-lines.ts';
import { COLOUR_HEADINGS, directionText, ruleGroups, ruleRemarks } from '../select/rule-groups.ts';
import { CellLink } from './cell-link.tsx';
import { ShowMore } from './show-more.tsx';
import { StatusMark } from './status-mark.tsx';

export function RuleRows({ check }: { readonly check: RuleSheetCheck }): ComponentChild {
  return (
    <section class="section" aria-labelledby="rule-rows">
      <h2 id="rule-rows">Reglerna rad för rad</h2>
      <p class="soft">Den mer bestämda raden går före. De mest bestämda står först.</p>
      <RuleLines lines={check.lines} level="h3" />
      <DirectionWords check={check} />
    </section>
  );
}

interface RuleLinesProps {
  readonly lines: readonly RuleLine[];
  /** Level of the sections' headings. */
  readonly level: 'h3' | 'h4';
}

/** Rows of rules, by section. */
export function RuleLines({ lines, level: Level }: RuleLinesProps): ComponentChild {
  return (
    <>
      {ruleGroups(lines).map(({ section, name, lines: rows }) => (
        <div key={section} class="stack-tight">
          <Level>{name}</Level>
          <ShowMore
            class="rules bare-list"
            items={rows}
            render={(line, index) => (
              <li key={index} class="stack-tight">
                <RuleRow line={line} />
              </li>
            )}
          />
        </div>
      ))}
    </>
  );
}

function RuleRow({ line }: { readonly line: RuleLine }): ComponentChild {
  const { row, example, cell } = line;
  return (
    <>
      <p>
        <strong>
          {row.id}
          {row.name === '' ? '' : ` ${row.name}`}
        </strong>
      </p>
      <p class="soft">Gäller {row.applies}</p>
      <dl class="rule-cells">
        {COLOUR_HEADINGS.map(([colour, heading]) => (
          <div key={colour}>
            <dt>
              <StatusMark status={colour} />
              {heading}
            </dt>
            <dd>{row[colour]}</dd>
          </div>
        ))}
      </dl>
      {example !== '' && <p>Exempel: {example}</p>}
      <p class="soft">{ruleRemarks(line).join(' ')}</p>
      {cell !== null && (
        <div>
          <CellLink cell={cell} />
        </div>
      )}
    </>
  );
}

function DirectionWords({ check: { ruleSet } }: { readonly check: RuleSheetCheck }): ComponentChild {
  if (ruleSet.directionWords.length === 0) return null;
  return (
    <details>
      <summary>Egna riktningsord</summary>
      <ShowMore
        class="plain-list"
        items={ruleSet.directionWords}
        render={(word, index) => <li key={index}>{directionText(word)}</li>}
      />
    </details>
  );
}
