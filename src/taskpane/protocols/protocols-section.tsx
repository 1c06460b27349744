/** What was read of the protocols, and what of it may be entered into the workbook: their records, the schools it lacks. */
import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ProtocolsOverview } from '../../job/protocols-overview';
import * as words from '../../text/pane/protocol-words';
import { addSchools, metSchoolText, onlyCodeAndName } from '../../text/schools-offer-text';
import { useBook, usePane, usePaneState } from '../pane-context';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: {
    margin: 0,
    paddingInlineStart: '18px',
    maxHeight: '200px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    alignSelf: 'stretch',
  },
  wide: { alignSelf: 'stretch' },
});

export function ProtocolsSection(): ReactElement | null {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const { overview } = useBook();
  const { protocols, target } = overview;
  if (protocols === null) return null;
  return (
    <section className={styles.section} aria-labelledby="protocols">
      <h2 id="protocols" className={styles.heading}>
        {words.protocols}
      </h2>
      <ul className={styles.list} tabIndex={0} aria-label={words.filesRead}>
        {protocols.files.map(({ name, text }, index) => (
          <li key={index}>
            <Text size={200}>
              {name}: {text}
            </Text>
          </li>
        ))}
        {protocols.joined.map((text) => (
          <li key={text}>
            <Text size={200}>{text}</Text>
          </li>
        ))}
      </ul>
      {target !== null && (
        <>
          <Quiet>{protocols.isAnyCounted ? words.whatIsEntered : words.nothingToEnter}</Quiet>
          {protocols.isAnyCounted && (
            <Button disabledFocusable={work !== null} onClick={() => void pane.enterRecords()}>
              {words.enterRecords}
            </Button>
          )}
          {protocols.askedSchools.length > 0 && <SchoolQuestion schools={protocols.askedSchools} />}
          {protocols.schools.length > 0 && <SchoolsOffer schools={protocols.schools} />}
        </>
      )}
    </section>
  );
}

/** A school's own form does not say whose it is; the answer stays in the workbook. */
function SchoolQuestion({ schools }: { readonly schools: ProtocolsOverview['askedSchools'] }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const [chosen, choose] = useState(schools[0]?.code ?? '');
  return (
    <>
      <h3 className={styles.heading}>{words.whichSchool}</h3>
      <Select
        className={styles.wide}
        aria-label={words.whichSchool}
        value={chosen}
        onChange={(_, { value }) => choose(value)}
      >
        {schools.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <Button disabledFocusable={work !== null} onClick={() => void pane.nameSchool(chosen)}>
        {words.rememberSchool}
      </Button>
    </>
  );
}

/** Shown before anything is written; a region's file has other municipalities too. */
function SchoolsOffer({ schools }: Pick<ProtocolsOverview, 'schools'>): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const municipalities = [...new Set(schools.map(({ municipality }) => municipality))];
  const [chosen, choose] = useState(municipalities[0] ?? '');
  const offered = schools.filter(({ municipality }) => municipality === chosen);
  return (
    <>
      <h3 className={styles.heading}>{words.newSchools}</h3>
      {municipalities.length > 1 && (
        <Select
          className={styles.wide}
          aria-label={words.municipality}
          value={chosen}
          onChange={(_, { value }) => choose(value)}
        >
          {municipalities.map((name) => (
            <option key={name} value={name}>
              {name || words.noMunicipality}
            </option>
          ))}
        </Select>
      )}
      <ul className={styles.list} tabIndex={0} aria-label={words.newSchools}>
        {offered.map((school) => (
          <li key={school.login}>
            <Text size={200}>{metSchoolText(school)}</Text>
          </li>
        ))}
      </ul>
      <Quiet>{onlyCodeAndName}</Quiet>
      <Button
        disabledFocusable={work !== null}
        onClick={() => void pane.addSchools(offered.map(({ login }) => login))}
      >
        {addSchools(offered.length)}
      </Button>
    </>
  );
}
