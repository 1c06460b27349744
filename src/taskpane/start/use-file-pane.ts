/** The controller of the pane beside files, for the views that exist only there. */
import { usePane } from '../pane-context';
import { FileController } from '../state/file-controller';

export function useFilePane(): FileController {
  const pane = usePane();
  if (!(pane instanceof FileController)) throw new Error('The view stands inside Excel');
  return pane;
}
