/** A school's own workbook: whether it can be sent, what is left, and nothing that judges the school. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import type { ReactElement } from 'react';
import type { SchoolOverview } from '../../job/collection/collection-overview';
import { scrollingView } from '../scrolling-view';
import * as words from '../../text/pane/collection-words';
import { useBook, usePane, usePaneState } from '../pane-context';
import { Section } from './section';
import { useFilePicker } from '../start/use-file-picker';
import { ViewMain } from '../view-main';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  view: {
    ...scrollingView,
    gap: '16px',
    padding: '16px',
    flexGrow: 1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  button: { alignSelf: 'flex-start' },
  offer: { marginBottom: '8px' },
});

export function SchoolView(): ReactElement {
  const styles = useStyles();
  const { schools } = useBook().overview;
  return (
    <ViewMain className={styles.view}>
      <h1 className={styles.heading}>{words.schoolTitle}</h1>
      {schools.length > 1 && <CollectOffer count={schools.length} />}
      {schools.map((school) => (
        <SchoolPart key={school.file} school={school} />
      ))}
    </ViewMain>
  );
}

/** Several schools' workbooks are a collection that its district's workbook is missing from. */
function CollectOffer({ count }: { readonly count: number }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { pick, input } = useFilePicker((files) => void pane.addFiles(files));
  return (
    <div>
      {input}
      <Text block className={styles.offer}>
        {words.filesOfSchools(count)}
      </Text>
      <Button className={styles.button} onClick={pick}>
        {words.openDistrictBook}
      </Button>
    </div>
  );
}

function SchoolPart({ school }: { readonly school: SchoolOverview }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const { heading, people, verdict, left, sheets } = school.readiness;
  return (
    <Section heading={heading}>
      {people.map((line) => (
        <Quiet key={line} size={300}>
          {line}
        </Quiet>
      ))}
      <Text weight="semibold">{verdict}</Text>
      {left.length > 0 && <Lines title={words.leftHeading} lines={left} />}
      {school.remarks.length > 0 && <Lines title={words.remarksHeading} lines={school.remarks} />}
      {sheets.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <Quiet>{words.prepareAdvice}</Quiet>
      <Button
        className={styles.button}
        appearance="primary"
        icon={<ArrowDownload20Regular />}
        disabledFocusable={work !== null}
        onClick={() => void pane.prepareSchool(school.file)}
      >
        {words.prepare}
      </Button>
    </Section>
  );
}

function Lines({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly string[];
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list}>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </>
  );
}
