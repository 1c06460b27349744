/** The controller of the pane inside Excel, for the views that exist only there. */
import { usePane } from '../pane-context';
import { HostController } from '../state/host-controller';

export function useHostPane(): HostController {
  const pane = usePane();
  if (!(pane instanceof HostController)) throw new Error('The view stands outside Excel');
  return pane;
}
