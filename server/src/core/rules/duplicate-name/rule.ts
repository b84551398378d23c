import { freeWord } from '../../text/free-word.ts';
import { setFix } from '../shared/edits/write-fix.ts';
import type { TextRange } from '../../text/text-range.ts';
import { asRead } from '../../yaml/shifted.ts';
import { entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { FIRST_HERE, refusal } from '../../problems/refusal.ts';
import { repeats } from '../../text/repeats.ts';
import type { Rule } from '../rule.ts';

/** Application names must differ; an application without a name is called `default` (`ServeDeploySchema`, all releases). */
export const rule: Rule = {
  code: 'duplicate-name',
  scope: 'config',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A name used twice', vi: 'Tên dùng hai lần' },
  check: ({ applications, release, text }) => {
    const apps = applications.map(({ map }) => map);
    const names = apps.map(nameOf);
    return repeats(apps, nameOf).map(({ item, earlier, key }) => {
      const unsaid = valueOf(item, 'name') === undefined;
      const message = {
        en: `Ray ${release} refuses two applications called ${key}${unsaid ? ', the name of one without a name' : ''}.`,
        vi: `Ray ${release} từ chối hai application cùng tên ${key}${unsaid ? ', tên của application không đặt tên' : ''}.`,
      };
      const fixes = setFix(text, item, 'name', freeWord(key, names), true);
      const related = [{ message: FIRST_HERE, range: placeOf(earlier) }];
      return refusal('duplicate-name', 'schema', placeOf(item), message, { related, fixes });
    });
  },
};

const nameOf = (app: MapNode): string | undefined => {
  const tree = valueOf(asRead(app), 'name');
  return tree === undefined ? 'default' : stringOf(tree);
};

const placeOf = (app: MapNode): TextRange =>
  valueOf(app, 'name')?.range ?? entryOf(app, 'import_path')?.keyRange ?? app.range;
