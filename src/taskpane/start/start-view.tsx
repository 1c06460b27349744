/** The first thing a person sees: what this is, and the two ways in, their own file or the sample. */
import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/svg/shield-checkmark';
import type { ReactElement } from 'react';
import { Assurance, Assurances } from './assurances';
import { NewBook } from './new-book';
import { useFilePicker } from './use-file-picker';
import { useFilePane } from './use-file-pane';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
    padding: '28px 20px 24px',
    maxWidth: '520px',
    width: '100%',
    boxSizing: 'border-box',
    margin: '0 auto',
    overflowY: 'auto',
  },
  heading: { margin: 0, fontSize: '24px', lineHeight: '30px', fontWeight: tokens.fontWeightSemibold },
  lead: { margin: '8px 0 0', color: tokens.colorNeutralForeground2, lineHeight: '20px' },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '28px 16px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1.5px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dropIcon: { fontSize: '40px', color: tokens.colorBrandForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

export function StartView(): ReactElement {
  const styles = useStyles();
  const pane = useFilePane();
  const { pick, input } = useFilePicker((files) => pane.giveFiles(files));
  return (
    <main className={styles.view}>
      <div>
        <h1 className={styles.heading}>Проверим книгу МСОКО</h1>
        <p className={styles.lead}>
          Найдём ошибки, заполним Таблицу 1, отметим школы, которым нужна перепроверка или помощь, и
          подготовим отчёт.
        </p>
      </div>
      <section className={styles.drop} aria-label="Открыть книгу">
        <DocumentTableRegular className={styles.dropIcon} aria-hidden />
        <Text weight="semibold">Перетащите сюда книгу Excel</Text>
        <Button appearance="primary" size="large" icon={<FolderOpen20Regular />} onClick={pick}>
          Открыть файл
        </Button>
        {input}
        <Text size={200} className={styles.hint}>
          Вместе с книгой района можно открыть и протоколы ВПР. Подойдут .xlsx из Excel, Р7-Офис, МойОфис и
          LibreOffice, а также таблицы .csv.
        </Text>
      </section>
      <div>
        <Text>Пока нет своей книги? </Text>
        <Link as="button" inline onClick={() => void pane.openSample()}>
          Попробовать на образце
        </Link>
      </div>
      <NewBook />
      <Assurances>
        <Assurance icon={<LockClosed20Regular />}>
          Файл не покидает компьютер: страница ничего не отправляет в сеть.
        </Assurance>
        <Assurance icon={<ShieldCheckmark20Regular />}>
          Исходный файл не меняется: итог сохраняется под новым именем.
        </Assurance>
        <Assurance icon={<ArrowUndo20Regular />}>
          Каждое исправление сначала показывается, и его можно отменить.
        </Assurance>
      </Assurances>
    </main>
  );
}
