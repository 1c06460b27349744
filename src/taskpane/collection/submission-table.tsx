/** «Кто сдал»: organisation × form, each cell a state in words with its day and version. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SubmissionState } from '../../core/collect/submissions';
import type { CollectionOverview } from '../../job/collection/collection-overview';
import * as text from '../../text/collection-text';
import { sendingText } from '../../text/sending-text';
import * as words from '../../text/pane/collection-words';
import { Section } from './section';

const useStyles = makeStyles({
  frame: { overflowX: 'auto', outlineOffset: '2px' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '4px 6px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  received: { color: tokens.colorStatusSuccessForeground1 },
  remarks: { color: tokens.colorStatusWarningForeground3 },
  late: { color: tokens.colorStatusWarningForeground3 },
  corrected: { color: tokens.colorBrandForeground1 },
  notAsked: { color: tokens.colorNeutralForeground2 },
});

export function SubmissionTable({ collection }: { readonly collection: CollectionOverview }): ReactElement {
  const styles = useStyles();
  const { matrix, missing, absent } = collection;
  const of = matrix.rows.length;
  const classOf: Readonly<Record<SubmissionState, string>> = styles;
  const head = `${styles.cell} ${styles.head}`;
  return (
    <Section heading={words.sentHeading}>
      <Text>{text.sentText(of - missing.length, of, missing)}</Text>
      {absent !== null && <Text>{absent}</Text>}
      {collection.pending > 0 && <Text size={200}>{words.withPending}</Text>}
      {/* Scrolled with the keyboard where the forms do not fit. */}
      <div className={styles.frame} tabIndex={0} role="region" aria-label={words.sentTable}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={head}>
                {words.organization}
              </th>
              {[...matrix.forms, ...matrix.testForms].map((form) => (
                <th key={form} scope="col" className={head}>
                  {form}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ school, name, submissions, tests, changes }) => (
              <tr key={school}>
                <th scope="row" className={styles.cell}>
                  {name}
                  {changes !== null && (
                    <Text as="span" block size={100}>
                      {sendingText(changes)}
                    </Text>
                  )}
                </th>
                {submissions.map((submission, at) => (
                  <td key={at} className={`${styles.cell} ${classOf[submission.state]}`}>
                    {text.submissionText(submission)}
                  </td>
                ))}
                {tests.map((submission, at) => (
                  <td key={at} className={`${styles.cell} ${classOf[submission.state]}`}>
                    {text.testSubmissionText(submission)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
