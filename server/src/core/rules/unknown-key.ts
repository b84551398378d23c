import { keysOf } from '../schema/model-facts.ts';
import { ignoredKeys, ignoredProblem, isKnownElsewhen, removalFix, renameFix } from './ignored-keys.ts';
import type { IgnoredKey } from './ignored-keys.ts';
import { misplacedTo } from './misplaced-key.ts';
import { nearest } from './nearest.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A key that no release knows here: Ray drops it without a word. */
export const unknownKey: Rule = {
  code: 'unknown-key',
  check: (context) =>
    ignoredKeys(context)
      .filter((finding) => !isKnownElsewhen(finding) && misplacedTo(finding, context.release) === undefined)
      .map((finding) => problem(finding, context)),
};

const problem = (finding: IgnoredKey, context: RuleContext) => {
  const { entry, place } = finding;
  const free = keysOf(place.model, context.release).filter((key) => !place.map.entries.has(key));
  const meant = nearest(entry.key, free);
  const hint = meant === undefined ? { en: '', vi: '' } : { en: ` Did you mean ${meant}?`, vi: ` Ý bạn là ${meant}?` };
  const message = {
    en: `Ray ${context.release} ignores ${entry.key} without a word: it knows no such key in ${place.name}.${hint.en}`,
    vi: `Ray ${context.release} lặng lẽ bỏ qua ${entry.key}: không có khóa này trong ${place.name}.${hint.vi}`,
  };
  const rename = meant === undefined ? [] : renameFix(finding, meant, true);
  return ignoredProblem('unknown-key', finding, message, [...rename, ...removalFix(finding, context.text)]);
};
