/** The view «Отчёт»: which sheets go into the workbook, under what name it is saved. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import type { ReactElement } from 'react';
import { useBook, usePaneState } from '../pane-context';
import { savedName } from '../state/saved-name';
import { SheetChoice } from './sheet-choice';
import { useFilePane } from '../start/use-file-pane';

const useStyles = makeStyles({
  view: {
    outlineStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    overflowY: 'auto',
    flexGrow: 1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  quiet: { color: tokens.colorNeutralForeground2 },
  name: {
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
});

export function ReportView(): ReactElement {
  const styles = useStyles();
  const pane = useFilePane();
  const { work } = usePaneState();
  const { file } = useBook();
  return (
    <main className={styles.view} tabIndex={-1}>
      <h1 className={styles.heading}>Сохранить книгу с отчётом</h1>
      <Text className={styles.quiet}>
        Все ваши листы останутся без изменений, рядом появятся листы отчёта, готовые к печати на А4.
      </Text>
      <SheetChoice />
      <Text size={200} className={styles.quiet}>
        Имя нового файла
      </Text>
      <Text className={styles.name} weight="semibold">
        {savedName(file)}
      </Text>
      <Button
        appearance="primary"
        size="large"
        icon={<ArrowDownload20Regular />}
        disabledFocusable={work !== null}
        onClick={() => void pane.save()}
      >
        Сохранить книгу
      </Button>
    </main>
  );
}
