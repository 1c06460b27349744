/** Composition root of the page: the worker, the sample beside the page, the browser's way to save a file. */
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { followHistory } from './browser-back';
import { filePlace } from './file-place';
import { loadSample } from './load-sample';
import { saveFile } from './save-file';
import { FileController } from './state/file-controller';
import { WorkerClient, type WorkerLike } from './calls/work-client';

const controller = new FileController({
  startClient: () => {
    const worker = new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url));
    return new WorkerClient(worker as WorkerLike);
  },
  loadSample,
  saveFile,
});

const root = document.getElementById('pane');
if (root === null) throw new Error('The page has no place for the pane');
import(/* webpackChunkName: "draft" */ './draft/draft-keeper')
  .then(({ keepDrafts }) => keepDrafts(controller, location.protocol === 'file:'))
  .catch(() => controller.cannotKeep());
followHistory(controller);
createRoot(root).render(<App controller={controller} place={filePlace} />);
