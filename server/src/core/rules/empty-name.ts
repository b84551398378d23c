import { mapsOf } from '../schema/places.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';
import { refusal } from './refusal.ts';
import type { Rule } from './rule.ts';

/** An application's name must not be empty (`ServeDeploySchema`, all releases). */
export const emptyName: Rule = {
  code: 'empty-name',
  check: ({ places, release }) =>
    mapsOf(places, 'ServeApplicationSchema').flatMap((app) => {
      const name = valueOf(app, 'name');
      if (name === undefined || stringOf(name) !== '') return [];
      const message = {
        en: `Ray ${release} refuses an application with an empty name.`,
        vi: `Ray ${release} từ chối application có tên rỗng.`,
      };
      return [refusal('empty-name', 'schema', name.range, message)];
    }),
};
