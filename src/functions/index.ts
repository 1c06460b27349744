/** The script that manifest.xml names: Excel loads it with the pane, before it first calculates. */
import { associateFunctions } from './associate';

associateFunctions(CustomFunctions);
