/** The script that manifest.xml names: Excel loads it with the pane, before it first calculates. */
import { associateFunctions } from './associate';

associateFunctions(CustomFunctions, async () => {
  const { excelAnswers } = await import(/* webpackChunkName: "functions-answers" */ './excel-answers');
  return excelAnswers(CustomFunctions);
});
