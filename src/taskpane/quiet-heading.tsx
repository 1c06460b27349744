/** The view's heading for those who listen to the page; others read it on the tab above. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  heading: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export function QuietHeading({ children }: { readonly children: string }): ReactElement {
  return <h1 className={useStyles().heading}>{children}</h1>;
}
