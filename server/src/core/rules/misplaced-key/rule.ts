import { ignoredKeys, ignoredProblem, isKnownElsewhen } from '../shared/keys/ignored-keys.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { keyThere, misplacedTo } from '../shared/keys/misplaced.ts';
import { moveFix } from '../shared/keys/move-fix.ts';
import type { ConfigText } from '../../problems/finding.ts';
import type { Rule } from '../rule.ts';

/** A key that Ray knows, but in another mapping: dropped without a word. */
export const rule: Rule = {
  code: 'misplaced-key',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A key in the wrong place', vi: 'Khóa đặt sai chỗ' },
  check: (context) =>
    ignoredKeys(context)
      .filter((finding) => !isKnownElsewhen(finding))
      .flatMap((finding) => {
        const to = misplacedTo(finding, context.release);
        if (to === undefined) return [];
        const { entry, place } = finding;
        const key = keyThere(finding);
        const as = key === entry.key ? { en: '', vi: '' } : { en: `, as ${key}`, vi: `, với tên ${key}` };
        const message = {
          en: `Ray ${context.release} ignores ${entry.key} in ${place.name} without a word: it belongs in ${to}${as.en}.`,
          vi: `Ray ${context.release} lặng lẽ bỏ qua ${entry.key} trong ${place.name}: chỗ của nó là ${to}${as.vi}.`,
        };
        const fixes = (config: ConfigText) => [
          ...moveFix(finding, to, context.release, config),
          ...removalFix(entry, place.map, config.text),
        ];
        return [ignoredProblem('misplaced-key', finding, message, fixes)];
      }),
};
