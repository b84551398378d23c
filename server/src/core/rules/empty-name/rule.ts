import { mapsOf } from '../../schema/places.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import { refusal } from '../shared/refusal.ts';
import type { Rule } from '../rule.ts';

/** An application's name must not be empty (`ServeDeploySchema`, all releases). */
export const rule: Rule = {
  code: 'empty-name',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An empty name', vi: 'Tên trống' },
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
