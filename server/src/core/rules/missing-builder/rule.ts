import { writeFix } from '../shared/write-fix.ts';
import builders from '../../ray/facts/generated/builders.json' with { type: 'json' };
import { stepsOf } from '../../ray/facts/steps-of.ts';
import { at, compareReleases } from '../../ray/release.ts';
import { mapsOf } from '../../schema/places.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import { refusal } from '../shared/refusal.ts';
import type { Rule } from '../rule.ts';

const PATHS: Readonly<Record<string, readonly (readonly unknown[])[]>> = builders;

/** A builder of Ray's own that this release does not have: the application fails when its path is imported. */
export const rule: Rule = {
  code: 'missing-builder',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A builder that the release does not have', vi: 'Builder mà bản Ray không có' },
  check: ({ places, release }) =>
    mapsOf(places, 'ServeApplicationSchema').flatMap((app) => {
      const tree = valueOf(app, 'import_path');
      const path = stringOf(tree) ?? '';
      const steps = Object.hasOwn(PATHS, path) ? stepsOf<boolean>(PATHS[path] ?? []) : undefined;
      if (tree === undefined || steps === undefined || at(steps, release) !== false) return [];
      const since = steps.find(([, there]) => there)?.[0];
      const until = steps.findLast(([, there]) => !there)?.[0];
      const when =
        since === undefined
          ? { en: '', vi: '' }
          : compareReleases(release, since) < 0
            ? { en: `: it exists from ${since} on`, vi: `: có từ ${since}` }
            : { en: `: it is gone since ${until ?? ''}`, vi: `: đã bị bỏ từ ${until ?? ''}` };
      const message = {
        en: `Ray ${release} has no ${path}${when.en}.`,
        vi: `Ray ${release} không có ${path}${when.vi}.`,
      };
      const instead = path.replace(/^.*:/, 'ray.serve.llm:');
      const there = Object.hasOwn(PATHS, instead) && at(stepsOf<boolean>(PATHS[instead] ?? []), release) === true;
      return [
        refusal('missing-builder', 'build', tree.range, message, {
          fixes: there ? [writeFix(tree.range, instead, true)] : [],
        }),
      ];
    }),
};
