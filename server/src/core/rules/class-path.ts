import { compareReleases } from '../ray/release.ts';
import { pathFault } from '../schema/path-form.ts';
import { fieldFact } from '../schema/model-facts.ts';
import type { Place } from '../schema/walk.ts';
import { entryOf, stringOf } from '../yaml/tree.ts';
import type { Entry } from '../yaml/tree.ts';
import type { Problem, Stage } from '../analysis.ts';
import { refusal } from './refusal.ts';
import type { Rule } from './rule.ts';

/** Keys that name a class or function to import; which one it is, is code. */
export const CLASS_KEYS: readonly string[] = ['policy_function', 'request_router_class'];

/** A class path that cannot be one; imported with the application from 2.52 on, by the controller before. */
export const classPath: Rule = {
  code: 'class-path',
  check: ({ places, release }) =>
    places.flatMap((place) =>
      CLASS_KEYS.flatMap((key) => {
        const entry = entryOf(place.map, key);
        if (entry === undefined || fieldFact(place.model, key, release) === undefined) return [];
        if (isNameless(entry) && place.stage === 'deploy' && compareReleases(release, '2.55.0') >= 0)
          return [problem(entry, 'schema', release)];
        return isPath(entry) ? [] : [problem(entry, stageOf(place, release), release)];
      }),
    ),
};

/** `module:` leads nowhere, be the module there or not; from 2.55 on Ray tries it while it parses the file. */
const isNameless = ({ value }: Entry): boolean => /^[^:]+:$/.test(stringOf(value) ?? '');

/** Empty text stands for the default; `module:` is imported first, so its stage hangs on code. */
const isPath = (entry: Entry): boolean => {
  const { value } = entry;
  if (value.kind !== 'scalar' || value.type !== 'string') return false;
  const path = String(value.value);
  return path === '' || isNameless(entry) || pathFault(path) === null;
};

const stageOf = ({ stage }: Place, release: string): Stage => {
  if (stage === 'deploy' && compareReleases(release, '2.52.0') >= 0) return 'build';
  return stage === 'schema' ? 'deploy' : stage;
};

const problem = ({ key, keyRange }: Entry, stage: Stage, release: string): Problem => {
  const message = {
    en: `Ray ${release} refuses ${key}: it must be a path such as module:name.`,
    vi: `Ray ${release} từ chối ${key}: phải là đường dẫn như module:name.`,
  };
  return refusal('class-path', stage, keyRange, message);
};
