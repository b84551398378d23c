import type { TextRange } from '../../text/text-range.ts';
import type { Fix } from '../../problems/problem.ts';
import { writeFix } from '../shared/edits/write-fix.ts';
import { builderAt, builderPaths, builderSpan } from '../../ray/facts/builders.ts';
import { compareReleases } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** A path into Ray's own LLM package that leads to nothing, or to what is no builder: it fails when it is imported. */
export const rule: Rule = {
  code: 'missing-builder',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A builder that the release does not have', vi: 'Builder mà bản Ray không có' },
  check: ({ places, release }) =>
    mapsOf(places, 'ServeApplicationSchema').flatMap((app) => {
      const tree = valueOf(app, 'import_path');
      const path = stringOf(tree) ?? '';
      const found = builderAt(path, release);
      if (tree === undefined || found === undefined || found === true) return [];
      const when = found === 'refused' ? NOTHING : whenOf(path, release);
      const message =
        found === 'refused'
          ? {
              en: `Ray ${release} refuses ${path} as an application: it is no builder that takes args alone.`,
              vi: `Ray ${release} từ chối ${path} làm application: nó không phải builder chỉ nhận args.`,
            }
          : { en: `Ray ${release} has no ${path}${when.en}.`, vi: `Ray ${release} không có ${path}${when.vi}.` };
      return [refusal('missing-builder', 'build', tree.range, message, { fixes: moved(path, tree.range, release) })];
    }),
};

const NOTHING: Words = { en: '', vi: '' };

const whenOf = (path: string, release: string): Words => {
  const [since, until] = builderSpan(path);
  if (since === null) return NOTHING;
  return compareReleases(release, since) < 0
    ? { en: `: it exists from ${since} on`, vi: `: có từ ${since}` }
    : { en: `: it is gone since ${until ?? ''}`, vi: `: đã bị bỏ từ ${until ?? ''}` };
};

/** The builder of the same name where this release keeps it. */
const moved = (path: string, range: TextRange, release: string): readonly Fix[] => {
  const name = path.slice(path.indexOf(':') + 1);
  const home = builderPaths.find((known) => known.endsWith(`:${name}`) && builderAt(known, release) === true);
  return home === undefined ? [] : [writeFix(range, home, true)];
};
