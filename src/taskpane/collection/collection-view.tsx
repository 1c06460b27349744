/** The view «Сбор»: the opened files, what taking them in would change, who has sent, the approval. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { scrollingView } from '../scrolling-view';
import * as words from '../../text/pane/collection-words';
import type { CollectionOverview } from '../../job/collection/collection-overview';
import { useBook, usePane } from '../pane-context';
import { QuietHeading } from '../quiet-heading';
import { ApprovalSection } from './approval-section';
import { BooksSection } from './books-section';
import { FilesSection } from './files-section';
import { LettersSection } from './letters-section';
import { PreviewSection } from './preview-section';
import { SubmissionTable } from './submission-table';
import { ViewMain } from '../view-main';
import { Quiet } from '../quiet';

const useStyles = makeStyles({
  view: {
    ...scrollingView,
    gap: '20px',
    padding: '12px 16px 24px',
    flexGrow: 1,
  },
});

export function CollectionView(): ReactElement {
  const styles = useStyles();
  const { collection } = useBook().overview;
  return (
    <ViewMain className={styles.view}>
      <QuietHeading>{words.title}</QuietHeading>
      <FilesSection />
      {collection === null ? (
        <Quiet size={300}>{words.noCollection}</Quiet>
      ) : (
        <>
          <CollectionChoice collection={collection} />
          <PreviewSection key={collection.collection} collection={collection} />
          <SubmissionTable collection={collection} />
          <LettersSection />
          <ApprovalSection collection={collection} />
          <BooksSection collection={collection} />
        </>
      )}
    </ViewMain>
  );
}

/** One is no choice. */
function CollectionChoice({ collection }: { readonly collection: CollectionOverview }): ReactElement | null {
  const pane = usePane();
  const { collections, collection: chosen } = collection;
  if (collections.length < 2) return null;
  return (
    <Field label={words.collectionChoice}>
      <Select value={chosen} onChange={(_, { value }) => void pane.chooseCollection(value)}>
        {collections.map((title) => (
          <option key={title} value={title}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
