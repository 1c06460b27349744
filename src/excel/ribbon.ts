/** The buttons of the ribbon that do more than open the pane: their names in manifest.xml, and how the pane hears of them. */

export const ribbonActions = ['openCheck', 'openExpected', 'openFlags', 'openReport'] as const;
export type RibbonAction = (typeof ribbonActions)[number];

/** What Excel gives a command; it waits until `completed` is called. */
interface CommandEvent {
  completed(): void;
}

/**
 * Shows the pane, where the host can, and passes the pressed button on without waiting for it: a host that does not
 * answer is for the pane to name. To be called when Office.js is ready.
 */
export function listenToRibbon(onAction: (action: RibbonAction) => void): void {
  for (const action of ribbonActions) {
    Office.actions.associate(action, (event: CommandEvent) => {
      void showPane().finally(() => event.completed());
      onAction(action);
    });
  }
}

/** A pane that cannot be shown by itself is opened by its own button. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Hosts without a shared runtime end here; the action still reaches an open pane.
  }
}
