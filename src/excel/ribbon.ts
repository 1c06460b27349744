/** The buttons of the ribbon that do more than open the pane: their names in manifest.xml, and how the pane hears of them. */

export const ribbonActions = ['openCheck', 'openExpected', 'openFlags', 'openReport'] as const;
export type RibbonAction = (typeof ribbonActions)[number];

/** What Excel gives a command; it waits until `completed` is called. */
interface CommandEvent {
  completed(): void;
}

type Serve = (action: RibbonAction) => void;

/**
 * To be called at once, before the host is asked for anything: a command without a function is lost. Each shows the
 * pane, where the host can, and is passed on without waiting for it. The last one pressed before somebody serves them
 * is kept; the answer takes the one who does.
 */
export function listenToRibbon(): (serve: Serve) => void {
  let serve: Serve | null = null;
  let pressed: RibbonAction | null = null;
  for (const action of ribbonActions) {
    Office.actions.associate(action, (event: CommandEvent) => {
      void showPane().finally(() => event.completed());
      if (serve === null) pressed = action;
      else serve(action);
    });
  }
  return (next) => {
    serve = next;
    if (pressed !== null) next(pressed);
    pressed = null;
  };
}

/** A pane that cannot be shown by itself is opened by its own button. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Hosts without a shared runtime end here; the action still reaches an open pane.
  }
}
