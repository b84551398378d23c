import type { Finding } from '../../problems/finding.ts';
import type { Rule, PlaceContext } from '../rule.ts';
import { nearFix, removalFix } from '../shared/keys/key-fixes.ts';
import { refusal } from '../../problems/refusal.ts';
import { checkModels } from './model-key.ts';

/** Models with a rule of their own for unknown keys, as they offer more than the plain fact. */
const ELSEWHERE: readonly string[] = ['LLMConfig', 'LLMServingArgs'];

/** A key that its model does not know and refuses: `logging_config` always, the models of `ray.serve.llm` by release. */
export const rule: Rule = {
  code: 'refused-key',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A key that Ray refuses', vi: 'Khóa mà Ray từ chối' },
  check: (context) => [...checkModels(context), ...checkPlaces(context)],
};

const checkPlaces = ({ schema, release, text }: PlaceContext): readonly Finding[] =>
  schema.flatMap((finding) => {
    if (finding.kind !== 'unknown' || finding.unknown !== 'refused') return [];
    const { entry, place } = finding;
    if (ELSEWHERE.includes(place.model)) return [];
    const message = {
      en: `Ray ${release} refuses ${entry.key} in ${place.name}: it does not know this key.`,
      vi: `Ray ${release} từ chối ${entry.key} trong ${place.name}: không biết khóa này.`,
    };
    const fixes = [...nearFix(entry, place, release), ...removalFix(entry, place.map, text)];
    return [refusal('refused-key', place.stage, entry.keyRange, message, { fixes })];
  });
