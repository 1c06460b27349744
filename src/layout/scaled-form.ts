/** The sheet of self-assessment as a district's own scale has it: what may be typed, and what each number means. */
import type { Assessment } from '../core/schema/criteria';
import type { Form } from '../core/schema/form';
import { scaleText } from '../text/cycle-text';

const assessedFields: readonly string[] = ['self', 'external'];

/** Any other form, or a document without a scale: as it is. */
export function scaledForm(form: Form, assessment: Assessment | null): Form {
  if (form.id !== 'selfAssessment' || assessment === null) return form;
  const { steps } = assessment;
  return {
    ...form,
    fields: form.fields.map((field) =>
      assessedFields.includes(field.name)
        ? {
            ...field,
            type: 'integer' as const,
            description: `${field.description ?? ''} ${scaleText(steps)}`.trim(),
            constraints: { ...field.constraints, minimum: 0, maximum: steps.length - 1 },
          }
        : field,
    ),
  };
}
