// The buttons on the ribbon that run code: what each is called in manifest.xml, and that Excel is always told when it is done.

/** What Excel hands over with a click; until `completed` the ribbon says that Målljus is at work. */
export interface RibbonEvent {
  completed(): void;
}

/** What the buttons do; the same as the buttons in the pane. */
export interface RibbonActions {
  /** Makes the pane visible, so that what the button leads to is seen. */
  showPane(): Promise<void>;
  judge(): Promise<void>;
  undo(): Promise<void>;
  /** Told when an action throws, which is a fault of ours. */
  reportFault(fault: unknown): void;
}

/** Ties a name in the manifest to what it runs: `Office.actions.associate`. */
export type Associate = (name: string, run: (event: RibbonEvent) => Promise<void>) => void;

/** The names in manifest.xml, each with its action. */
const COMMANDS = {
  bedomMaluppfyllelse: 'judge',
  angraBedomning: 'undo',
} as const satisfies Readonly<Record<string, keyof RibbonActions>>;

/** Names that a button in manifest.xml may run. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

/** Ties every button to its action. Has to be called before Excel asks: at the top level of a blocking script. */
export function registerCommands(associate: Associate, actions: RibbonActions): void {
  for (const [name, action] of Object.entries(COMMANDS))
    associate(name, (event) => runCommand(event, actions, () => actions[action]()));
}

/** Never rejects: Excel shows nothing of what goes wrong here, so it is reported instead. */
async function runCommand(
  event: RibbonEvent,
  actions: RibbonActions,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await actions.showPane();
    await act();
  } catch (fault) {
    actions.reportFault(fault);
  } finally {
    event.completed();
  }
}
