/** The way to the details before any workbook is open, when there is no menu yet. */
import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { supportDetails } from '../../text/pane/support-words';
import { usePane } from '../pane-context';

export function SupportLink(): ReactElement {
  const pane = usePane();
  return (
    <Link as="button" onClick={() => pane.showSupport(true)}>
      {supportDetails}
    </Link>
  );
}
