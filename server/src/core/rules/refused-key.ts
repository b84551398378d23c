import type { Rule } from './rule.ts';
import { refusal } from './refusal.ts';

/** Models with a rule of their own for unknown keys, as they offer more than the plain fact. */
const ELSEWHERE: readonly string[] = ['LLMConfig', 'LLMServingArgs'];

/** A key that its model does not know and refuses: `logging_config` always, the models of `ray.serve.llm` by release. */
export const refusedKey: Rule = {
  code: 'refused-key',
  check: ({ schema, release }) =>
    schema.flatMap((finding) => {
      if (finding.kind !== 'unknown' || finding.unknown !== 'refused') return [];
      const { entry, place } = finding;
      if (ELSEWHERE.includes(place.model)) return [];
      const message = {
        en: `Ray ${release} refuses ${entry.key} in ${place.name}: it does not know this key.`,
        vi: `Ray ${release} từ chối ${entry.key} trong ${place.name}: không biết khóa này.`,
      };
      return [refusal('refused-key', place.stage, entry.keyRange, message)];
    }),
};
