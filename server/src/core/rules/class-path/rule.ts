import { importsClassesWhileBuilding, importsClassesWhileParsing } from '../../ray/facts/serve.ts';
import { at } from '../../ray/release.ts';
import { isClassKey, isClassPath, isNameless } from '../../options/class-keys.ts';
import { fieldFact } from '../../options/model-facts.ts';
import type { ModelPlace } from '../../options/walk.ts';
import { isNull, stringOf } from '../../yaml/tree.ts';
import type { Entry, Tree } from '../../yaml/tree.ts';
import type { Stage } from '../../options/stage.ts';
import type { Finding } from '../../problems/finding.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** A class path that cannot be one; imported with the application from 2.52 on, by the controller before. */
export const rule: Rule = {
  code: 'class-path',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A class path that cannot be one', vi: 'Đường dẫn class không hợp lệ' },
  check: ({ places, release }) =>
    places.flatMap((place) =>
      [...place.map.entries.values()].flatMap((entry) => {
        const { key } = entry;
        const fact = fieldFact(place.model, key, release);
        if (!isClassKey(place.model, key) || fact === undefined) return [];
        if (isNull(entry.value) && fact.default === null) return [];
        if (
          (isNameless(entry.value) || isWord(entry.value)) &&
          place.stage === 'deploy' &&
          at(importsClassesWhileParsing, release) === true
        )
          return [problem(entry, 'schema', release)];
        return isClassPath(entry.value) ? [] : [problem(entry, stageOf(place, release), release)];
      }),
    ),
};

/** A text without colon and dot: its module is the word without its last letter, which nobody has. */
const isWord = (value: Tree): boolean => /^[^:.]+$/.test(stringOf(value) ?? '');

const stageOf = ({ stage }: ModelPlace, release: string): Stage => {
  if (stage === 'deploy' && at(importsClassesWhileBuilding, release) === true) return 'build';
  return stage === 'schema' ? 'deploy' : stage;
};

const problem = ({ key, keyRange }: Entry, stage: Stage, release: string): Finding => {
  const message = {
    en: `Ray ${release} refuses ${key}: it must be a path such as module:name.`,
    vi: `Ray ${release} từ chối ${key}: phải là đường dẫn như module:name.`,
  };
  return refusal('class-path', stage, keyRange, message);
};
