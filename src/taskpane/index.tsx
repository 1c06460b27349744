/** Composition root of the page: the worker, the sample beside the page, the browser's way to save a file. */
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { saveFile } from './save-file';
import { PaneController } from './state/pane-controller';
import { WorkerClient, type WorkerLike } from './work/work-client';

const sampleName = 'Образец района.xlsx';

const controller = new PaneController({
  startClient: () => {
    const worker = new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url));
    return new WorkerClient(worker as WorkerLike);
  },
  loadSample: async () => {
    const response = await fetch('samples/district.xlsx');
    if (!response.ok) throw new Error(`The sample is not there: ${response.status}`);
    return new File([await response.blob()], sampleName);
  },
  saveFile,
});

const root = document.getElementById('pane');
if (root === null) throw new Error('The page has no place for the pane');
createRoot(root).render(<App controller={controller} />);
