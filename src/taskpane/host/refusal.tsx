/** What stands in place of the pane where it cannot work: too old an Excel, or no Excel at all. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Logo } from '../frame/logo';
import { themes, useThemeName } from '../theme';

export type RefusalReason =
  /** Requirement sets that are missing, such as `ExcelApi 1.14`. */
  | { readonly kind: 'old-excel'; readonly missing: readonly string[] }
  | { readonly kind: 'no-excel' }
  | { readonly kind: 'failed'; readonly text: string };

const useStyles = makeStyles({
  provider: { height: '100%', overflowY: 'auto' },
  view: { padding: '28px 20px', maxWidth: '520px', margin: '0 auto', overflowWrap: 'anywhere' },
  heading: { margin: '16px 0 0', fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  text: { margin: '12px 0 0', lineHeight: '20px' },
  quiet: { margin: '12px 0 0', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
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
        {detail !== '' && <p className={styles.quiet}>{detail}</p>}
      </main>
    </FluentProvider>
  );
}

function wording(reason: RefusalReason): { heading: string; texts: readonly string[]; detail: string } {
  switch (reason.kind) {
    case 'old-excel':
      return {
        heading: 'Нужен Excel новее',
        texts: [
          'Надстройка работает в Excel 2021 и новее, в Microsoft 365 и в Excel в браузере. Этой версии Excel не хватает нужных возможностей.',
          'Обновите Excel или откройте книгу в отдельном окне браузера: МСОКО проверяет файлы .xlsx и без Excel.',
        ],
        detail: `Не хватает: ${reason.missing.join(', ')}.`,
      };
    case 'no-excel':
      return {
        heading: 'Эта страница открывается в Excel',
        texts: [
          'Откройте книгу в Excel и нажмите «Панель МСОКО» на вкладке «МСОКО».',
          'Без Excel книгу можно проверить на странице index.html, которая лежит рядом с этой.',
        ],
        detail: '',
      };
    case 'failed':
      return {
        heading: 'Не удалось связаться с книгой',
        texts: [reason.text, 'Закройте панель и откройте её снова.'],
        detail: '',
      };
  }
}
