/** Whether the pane is in sight: the add-in's runtime outlives a closed pane, and asks for it to be shown again. */
import { HostError } from './host-error';
import { RemoteObject } from './remote-object';

/** As the client names them (`OfficeCore.AppRuntimeState`). */
const states = ['Inactive', 'Background', 'Visible'] as const;
export type RuntimeState = (typeof states)[number];

export class AppRuntime {
  private readonly listeners = new Set<(state: RuntimeState) => void>();
  private current: RuntimeState = 'Visible';

  get state(): RuntimeState {
    return this.current;
  }

  set state(state: RuntimeState) {
    if (state === this.current) return;
    this.current = state;
    for (const listener of this.listeners) listener(state);
  }

  onChange(listener: (state: RuntimeState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** What `Office.addin.showAsTaskpane` and `hide` reach. */
export class AppRuntimeService extends RemoteObject {
  constructor(private readonly runtime: AppRuntime) {
    super();
  }

  getAppRuntimeState() {
    return this.runtime.state;
  }
  setAppRuntimeState(wanted: unknown) {
    const state = states.find((name) => name === wanted);
    if (state === undefined) throw new HostError('InvalidArgument', 'AppRuntimeService.setAppRuntimeState');
    this.runtime.state = state;
  }
}
