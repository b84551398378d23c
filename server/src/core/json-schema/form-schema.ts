import type { Form } from '../options/form.ts';
import { anyCase } from './text-pattern.ts';
import { valueSchema } from './value-schema.ts';
import type { JsonSchema } from './value-schema.ts';

/** What code beside the models takes, as a schema. */
export const formSchema = (form: Form): JsonSchema => {
  switch (form.kind) {
    case 'none':
      return { not: {}, doNotSuggest: true };
    case 'choice':
      return { enum: form.values };
    case 'word':
      return { type: 'string', pattern: `^(?:${form.values.map(anyCase).join('|')})$` };
    case 'text':
      return { type: form.types.length === 1 ? form.types[0] : form.types, pattern: form.pattern };
    case 'fact':
      return { ...valueSchema(form.fact), ...(form.pattern !== undefined && { pattern: form.pattern }) };
    case 'list':
      return {
        type: 'array',
        minItems: form.least,
        items: { ...valueSchema(form.item), additionalProperties: valueSchema(form.each) },
      };
  }
};
