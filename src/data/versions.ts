/** Which version of what runs: of the program, the forms and the method. */
import { formsVersion } from './forms/forms';
import { methodVersion } from './methods/method';

/** As package.json has it; a test holds the two together. */
const programVersion = '0.1.0';

export const versions = { program: programVersion, forms: formsVersion, method: methodVersion } as const;
