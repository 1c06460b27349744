/** «Вставить формулу»: a function is chosen by what it does, its ranges are selected in Excel, the formula is written. */
import { Button, Dialog, DialogSurface, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePaneState } from '../pane-context';
import type { FormulaCell } from '../state/pane-state';
import * as words from '../../text/pane/formula-words';
import { FormulaArguments } from './formula-arguments';
import type { FormulaOffer } from './formula-offer';
import { Quiet } from '../quiet';
import { useHostPane } from './use-host-pane';
import { QuestionLayout } from '../frame/question-layout';

const useStyles = makeStyles({
  surface: { padding: '16px' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: '12px 0 0',
    padding: 0,
    listStyle: 'none',
  },
  offer: {
    width: '100%',
    flexDirection: 'column',
    alignItems: 'flex-start',
    textAlign: 'left',
    padding: '8px 10px',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'normal',
  },
  name: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

export function FormulaDialog(): ReactElement {
  const styles = useStyles();
  const pane = useHostPane();
  const { formulaCell } = usePaneState();
  return (
    <Dialog open={formulaCell !== null} onOpenChange={(_, { open }) => open || pane.closeFormula()}>
      <DialogSurface className={styles.surface}>
        {formulaCell !== null && <FormulaSteps cell={formulaCell} />}
      </DialogSurface>
    </Dialog>
  );
}

function FormulaSteps({ cell }: { readonly cell: FormulaCell }): ReactElement {
  const [offer, choose] = useState<FormulaOffer | null>(null);
  if (offer === null) return <FormulaChoice onChoose={choose} />;
  return <FormulaArguments key={offer.id} cell={cell} offer={offer} onBack={() => choose(null)} />;
}

function FormulaChoice({ onChoose }: { readonly onChoose: (offer: FormulaOffer) => void }): ReactElement {
  const styles = useStyles();
  const pane = useHostPane();
  return (
    <QuestionLayout title={words.whatToCompute} close={words.doNotInsert} onClose={() => pane.closeFormula()}>
      <ul className={styles.list}>
        {pane.formulaOffers.map((offer) => (
          <li key={offer.id}>
            <Button className={styles.offer} onClick={() => onChoose(offer)}>
              <span>{offer.description}</span>
              <Quiet className={styles.name}>MSOKO.{offer.id}</Quiet>
            </Button>
          </li>
        ))}
      </ul>
    </QuestionLayout>
  );
}
