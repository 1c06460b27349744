/** What a person is assured of before anything happens: each line with its sign. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '14px',
    padding: 0,
    margin: '4px 0 0',
    listStyle: 'none',
  },
  line: { display: 'flex', gap: '12px', alignItems: 'flex-start' },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0, height: '20px' },
});

export function Assurances({ children }: { readonly children: ReactNode }): ReactElement {
  return <ul className={useStyles().list}>{children}</ul>;
}

export function Assurance({
  icon,
  children,
}: {
  readonly icon: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Text>{children}</Text>
    </li>
  );
}
