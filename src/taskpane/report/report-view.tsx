/** The view «Отчёт»: which sheets go into the workbook, under what name it is saved. */
import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import type { ReactElement } from 'react';
import { useBook, usePane, usePaneState } from '../pane-context';
import { savedName } from '../state/saved-name';

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
  sheets: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: '4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
});

export function ReportView(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { leftOut, work } = usePaneState();
  const { file, overview } = useBook();
  return (
    <main className={styles.view} tabIndex={-1}>
      <h1 className={styles.heading}>Сохранить книгу с отчётом</h1>
      <Text className={styles.quiet}>
        Все ваши листы останутся как есть, рядом появятся листы отчёта, готовые к печати на А4.
      </Text>
      <fieldset className={styles.sheets} aria-label="Листы отчёта">
        {overview.reportSheets.map(({ id, name, isNew }) => (
          <Checkbox
            key={id}
            checked={!leftOut.includes(id)}
            onChange={() => pane.switchSheet(id)}
            label={
              <>
                {name}
                <Text size={200} block className={styles.quiet}>
                  {sheetPurpose(id)}
                  {isNew ? '' : ' Обновится.'}
                </Text>
              </>
            }
          />
        ))}
      </fieldset>
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

function sheetPurpose(id: string): string {
  switch (id) {
    case 'check':
      return 'Все замечания с местом, причиной и способом исправления.';
    case 'flags':
      return 'Школы и признаки с числами, на которых они стоят.';
    case 'expected':
      return 'Таблица 1 на выбранный год с состоянием каждой строки.';
    case 'roadmap':
      return 'Мероприятия по состоянию: выполнено, в срок, просрочено.';
    case 'report':
      return 'Аналитическая справка района для печати.';
    default:
      return '';
  }
}
