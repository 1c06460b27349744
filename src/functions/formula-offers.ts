/** The functions as the pane offers them: what each does, in Russian, and the formula it makes. */
import { functionCatalogue } from './catalogue';
import { formulaOf } from './formula';

export const formulaOffers = functionCatalogue.map((definition) => {
  const { id, description, parameters, result } = definition;
  return {
    id,
    description: description.ru,
    parameters: parameters.map((parameter) => ({
      name: parameter.name.ru,
      description: parameter.description.ru,
      kind: parameter.kind,
      isOptional: parameter.isOptional,
    })),
    columns: result.columns,
    formulaOf: (values: Parameters<typeof formulaOf>[1]) => formulaOf(definition, values),
  };
});
