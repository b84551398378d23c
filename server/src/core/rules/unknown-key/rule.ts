import type { Finding } from '../../problems/finding.ts';
import { ignoredKeys, ignoredProblem, isKnownElsewhen } from '../shared/keys/ignored-keys.ts';
import { meantKey, nearFix, removalFix } from '../shared/keys/key-fixes.ts';
import type { IgnoredKey } from '../shared/keys/ignored-keys.ts';
import { misplacedTo } from '../shared/keys/misplaced.ts';
import { holdsUsedAnchor } from '../../yaml/anchors.ts';
import { contentEnd } from '../../yaml/edit.ts';
import type { Entry } from '../../yaml/tree.ts';
import type { Rule, PlaceContext } from '../rule.ts';
import { checkArgs } from './args-key.ts';

/** A key that no release knows here: Ray drops it without a word. */
export const rule: Rule = {
  code: 'unknown-key',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A key that Ray does not know', vi: 'Khóa mà Ray không biết' },
  check: (context) => [...checkArgs(context), ...checkModels(context)],
};

const checkModels = (context: PlaceContext): readonly Finding[] =>
  ignoredKeys(context)
    .filter((finding) => !isKnownElsewhen(finding) && misplacedTo(finding, context.release) === undefined)
    .filter(({ entry }) => !isDrawer(context.text, entry))
    .map((finding) => problem(finding, context));

/** True for a key that is only there to hold what aliases elsewhere use: that Ray drops it is meant. */
const isDrawer = (text: string, { keyRange, value }: Entry): boolean =>
  holdsUsedAnchor(text, { start: keyRange.end, end: contentEnd(text, value) });

const problem = (finding: IgnoredKey, context: PlaceContext) => {
  const { entry, place } = finding;
  const meant = meantKey(place, entry.key, context.release);
  const hint = meant === undefined ? { en: '', vi: '' } : { en: ` Did you mean ${meant}?`, vi: ` Ý bạn là ${meant}?` };
  const message = {
    en: `Ray ${context.release} ignores ${entry.key} without a word: it knows no such key in ${place.name}.${hint.en}`,
    vi: `Ray ${context.release} lặng lẽ bỏ qua ${entry.key}: không có khóa này trong ${place.name}.${hint.vi}`,
  };
  const fixes = [...nearFix(entry, place, context.release), ...removalFix(entry, place.map, context.text)];
  return ignoredProblem('unknown-key', finding, message, fixes);
};
