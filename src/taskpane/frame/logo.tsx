/** The product's sign: a table row checked. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({ logo: { flexShrink: 0, display: 'block' } });

export function Logo({ size = 32 }: { readonly size?: number }): ReactElement {
  const styles = useStyles();
  return (
    <svg className={styles.logo} width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7" fill="#086c56" />
      <path d="M8 9h16M8 16h9M8 23h6" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" fill="none" />
      <path
        d="M17.5 21.5l3 3 5.5-7"
        stroke="#ffd166"
        strokeWidth="2.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
      />
    </svg>
  );
}
