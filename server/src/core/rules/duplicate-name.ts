import type { TextRange } from '../text-range.ts';
import type { MapNode } from '../yaml/tree.ts';
import { entryOf } from '../yaml/tree.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';
import { mapsOf } from '../schema/places.ts';
import { refusal } from './refusal.ts';
import type { Rule } from './rule.ts';

/** Application names must differ; an application without a name is called `default` (`ServeDeploySchema`, all releases). */
export const duplicateName: Rule = {
  code: 'duplicate-name',
  check: ({ places, release }) => {
    const first = new Map<string, MapNode>();
    return mapsOf(places, 'ServeApplicationSchema').flatMap((app) => {
      const tree = valueOf(app, 'name');
      const name = tree === undefined ? 'default' : stringOf(tree);
      if (name === undefined) return [];
      const earlier = first.get(name);
      if (earlier === undefined) {
        first.set(name, app);
        return [];
      }
      const message = {
        en: `Ray ${release} refuses two applications called ${name}${tree === undefined ? ', the name of one without a name' : ''}.`,
        vi: `Ray ${release} từ chối hai application cùng tên ${name}${tree === undefined ? ', tên của application không đặt tên' : ''}.`,
      };
      const there = { en: 'The first one is here.', vi: 'Cái đầu tiên ở đây.' };
      return [
        refusal('duplicate-name', 'schema', placeOf(app), message, {
          related: [{ message: there, range: placeOf(earlier) }],
        }),
      ];
    });
  },
};

const placeOf = (app: MapNode): TextRange =>
  valueOf(app, 'name')?.range ?? entryOf(app, 'import_path')?.keyRange ?? app.range;
