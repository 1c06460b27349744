/** A section with nothing to show says why, and what to do to have something there. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import type { ReactElement, ReactNode } from 'react';
import { ViewMain } from './view-main';
import { Quiet } from './quiet';

const useStyles = makeStyles({
  view: {
    alignItems: 'center',
    gap: '10px',
    padding: '48px 28px',
    textAlign: 'center',
  },
  sign: { fontSize: '44px', color: tokens.colorNeutralForeground3 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

export interface EmptySectionProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

export function EmptySection({ title, text, children }: EmptySectionProps): ReactElement {
  const styles = useStyles();
  return (
    <ViewMain className={styles.view}>
      <DocumentTableRegular className={styles.sign} aria-hidden />
      <h1 className={styles.heading}>{title}</h1>
      <Quiet size={300}>{text}</Quiet>
      {children}
    </ViewMain>
  );
}
