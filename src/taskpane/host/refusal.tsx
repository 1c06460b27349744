/** What stands in place of the pane where it cannot work: too old an Excel, no Excel at all, or a start that failed. */
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Details } from '../frame/details';
import { Logo } from '../frame/logo';
import { themes, useThemeName } from '../theme';
import * as words from '../../text/pane/refusal-words';

export type RefusalReason =
  /** Requirement sets that are missing, such as `ExcelApi 1.14`. */
  | { readonly kind: 'old-excel'; readonly missing: readonly string[] }
  | { readonly kind: 'no-excel' }
  /** Excel keeps the page alive when the pane is closed, so the way to try again is on the page. */
  | {
      readonly kind: 'failed';
      readonly text: string;
      readonly detail: string | undefined;
      readonly onRetry: () => void;
    }
  /** Not refused yet: Excel has not answered. */
  | { readonly kind: 'waiting'; readonly text: string };

const useStyles = makeStyles({
  provider: { height: '100%', overflowY: 'auto' },
  view: { padding: '28px 20px', maxWidth: '520px', margin: '0 auto', overflowWrap: 'anywhere' },
  heading: { margin: '16px 0 0', fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  text: { margin: '12px 0 0', lineHeight: '20px' },
  button: { marginTop: '16px' },
});

export function Refusal({ reason }: { readonly reason: RefusalReason }): ReactElement {
  const styles = useStyles();
  const { heading, texts, detail } = wording(reason);
  return (
    <FluentProvider theme={themes[useThemeName(null)]} className={styles.provider}>
      <main className={styles.view}>
        <Logo size={40} />
        <h1 className={styles.heading}>{heading}</h1>
        {texts.map((text) => (
          <p key={text} className={styles.text}>
            {text}
          </p>
        ))}
        {reason.kind === 'failed' && (
          <Button appearance="primary" className={styles.button} onClick={reason.onRetry}>
            {words.tryAgain}
          </Button>
        )}
        {detail !== undefined && <Details text={detail} />}
      </main>
    </FluentProvider>
  );
}

function wording(reason: RefusalReason): { heading: string; texts: readonly string[]; detail?: string } {
  switch (reason.kind) {
    case 'old-excel':
      return {
        heading: words.newerExcelNeeded,
        texts: [words.worksInExcel, words.updateExcel],
        detail: words.missingSets(reason.missing.join(', ')),
      };
    case 'no-excel':
      return {
        heading: words.opensInExcel,
        texts: [words.openInExcel, words.openPage],
      };
    case 'failed':
      return {
        heading: words.noConnection,
        texts: [reason.text],
        detail: reason.detail,
      };
    case 'waiting':
      return { heading: words.waitingForExcel, texts: [reason.text] };
  }
}
