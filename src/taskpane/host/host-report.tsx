/** The view «Отчёт» inside Excel: which sheets are added to the open workbook. */
import { Button } from '@fluentui/react-components';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import type { ReactElement } from 'react';
import { useBook, usePaneState } from '../pane-context';
import * as words from '../../text/pane/report-words';
import { useHostPane } from './use-host-pane';
import { ReportFrame } from '../report/report-frame';

export function HostReport(): ReactElement {
  const pane = useHostPane();
  const { leftOut, work } = usePaneState();
  const { overview } = useBook();
  const chosen = overview.reportSheets.map(({ id }) => id).filter((id) => !leftOut.includes(id));
  const isIdle = chosen.length === 0 || work !== null;
  return (
    <ReportFrame title={words.addReport} lead={words.sheetsAreAdded}>
      <Button
        appearance="primary"
        size="large"
        icon={<TableAdd20Regular />}
        disabledFocusable={isIdle}
        onClick={() => {
          if (!isIdle) void pane.writeSheets(chosen);
        }}
      >
        {words.writeReport}
      </Button>
    </ReportFrame>
  );
}
