import { compareReleases } from '../../ray/release.ts';
import { fieldFact, spansOf } from '../../options/model-facts.ts';
import type { Words } from '../../text/words.ts';
import { ignoredKeys, ignoredProblem } from '../shared/keys/ignored-keys.ts';
import { removalFix, renameFix, takes } from '../shared/keys/key-fixes.ts';
import type { IgnoredKey } from '../shared/keys/ignored-keys.ts';
import type { Rule, PlaceContext } from '../rule.ts';

/** What a key is called in other releases; the meaning is the same (`ray/serve/schema.py`, `config.py`). */
const RENAMED: readonly (readonly [old: string, now: string])[] = [
  ['max_concurrent_queries', 'max_ongoing_requests'],
  ['target_num_ongoing_requests_per_replica', 'target_ongoing_requests'],
  ['upscale_smoothing_factor', 'upscaling_factor'],
  ['downscale_smoothing_factor', 'downscaling_factor'],
];

/** A key that another release knows here, not this one: dropped without a word. */
export const rule: Rule = {
  code: 'renamed-key',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A key of another release', vi: 'Khóa của bản Ray khác' },
  check: (context) =>
    ignoredKeys(context)
      .filter(({ place, entry }) => spansOf(place.model, entry.key).length > 0)
      .map((finding) => problem(finding, context)),
};

const problem = (finding: IgnoredKey, context: PlaceContext) => {
  const { entry, place } = finding;
  const when = span(finding, context.release);
  const name = otherName(finding, context.release);
  const instead =
    name === undefined ? { en: '', vi: '' } : { en: ` Here it is called ${name}.`, vi: ` Ở đây nó tên là ${name}.` };
  const message = {
    en: `Ray ${context.release} ignores ${entry.key} without a word: ${when.en}.${instead.en}`,
    vi: `Ray ${context.release} lặng lẽ bỏ qua ${entry.key}: ${when.vi}.${instead.vi}`,
  };
  const free = name !== undefined && !place.map.entries.has(name);
  const rename = free && takes(place.model, name, entry.value, context.release) ? renameFix(entry, name, true) : [];
  return ignoredProblem('renamed-key', finding, message, [...rename, ...removalFix(entry, place.map, context.text)]);
};

const span = ({ place, entry }: IgnoredKey, release: string): Words => {
  const spans = spansOf(place.model, entry.key);
  const next = spans.find(([since]) => compareReleases(since, release) > 0);
  const last = spans.findLast(([, until]) => until !== null && compareReleases(until, release) <= 0);
  if (last === undefined) return { en: `it is known from ${next?.[0] ?? ''} on`, vi: `nó có từ ${next?.[0] ?? ''}` };
  return { en: `it is gone since ${last[1] ?? ''}`, vi: `nó đã bị bỏ từ ${last[1] ?? ''}` };
};

const otherName = ({ place, entry }: IgnoredKey, release: string): string | undefined =>
  RENAMED.flatMap(([old, now]) => (entry.key === old ? [now] : entry.key === now ? [old] : [])).find(
    (name) => fieldFact(place.model, name, release) !== undefined,
  );
