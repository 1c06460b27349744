/** The pane inside Excel: the workbook and its sheets are in sight, Excel saves. */
import type { Place } from '../place';
import { Greeting } from './greeting';
import { HostFoot } from './host-foot';
import { HostMenu } from './host-menu';
import { HostReport } from './host-report';
import { HostWarning } from './host-warning';

export const hostPlace: Omit<Place, 'environment'> = {
  keepsFiles: false,
  Start: Greeting,
  Report: HostReport,
  Menu: HostMenu,
  Sheet: null,
  Warning: HostWarning,
  Foot: HostFoot,
};
