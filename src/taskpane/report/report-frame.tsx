/** What the view «Отчёт» has in Excel and beside files alike: protocols, sheets to choose, papers; between them its own way to write. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { PapersSection } from '../papers/papers-section';
import { ProtocolsSection } from '../protocols/protocols-section';
import { scrollingView } from '../scrolling-view';
import { ViewMain } from '../view-main';
import { SheetChoice } from './sheet-choice';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  view: {
    ...scrollingView,
    gap: '12px',
    padding: '16px',
    flexGrow: 1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

export interface ReportFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly warnings?: ReactNode;
  readonly children: ReactNode;
}

export function ReportFrame({ title, lead, warnings, children }: ReportFrameProps): ReactElement {
  const styles = useStyles();
  return (
    <ViewMain className={styles.view}>
      <h1 className={styles.heading}>{title}</h1>
      <Quiet size={300}>{lead}</Quiet>
      {warnings}
      <ProtocolsSection />
      <SheetChoice />
      {children}
      <PapersSection />
    </ViewMain>
  );
}
