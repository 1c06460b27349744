/** The pane beside files: opens and saves them, and shows their sheets itself. */
import { FileMenu } from './frame/file-menu';
import { loadedLater } from './frame/loaded-later';
import { StaleWarning } from './frame/stale-warning';
import type { Place } from './place';
import { SheetView } from './sheet/sheet-view';
import { StartView } from './start/start-view';
import { browserEnvironment } from './support/browser-environment';

export const filePlace: Place = {
  keepsFiles: true,
  Start: StartView,
  Report: loadedLater(
    async () => (await import(/* webpackChunkName: "results" */ './report/report-view')).ReportView,
  ),
  Menu: FileMenu,
  Sheet: SheetView,
  Warning: StaleWarning,
  Foot: null,
  environment: browserEnvironment,
};
