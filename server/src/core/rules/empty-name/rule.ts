import type { ModelPlace } from '../../options/walk.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** An application's name must not be empty (`ServeDeploySchema`, all releases). */
export const rule: Rule = {
  code: 'empty-name',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An empty name', vi: 'Tên trống' },
  check: ({ places, release, text }) =>
    mapsOf(places, 'ServeApplicationSchema').flatMap((app) => {
      const entry = entryOf(app, 'name');
      if (entry === undefined || stringOf(entry.value) !== '') return [];
      const message = {
        en: `Ray ${release} refuses an application with an empty name.`,
        vi: `Ray ${release} từ chối application có tên rỗng.`,
      };
      const fixes = isDefaultFree(places) ? removalFix(entry, app, text) : [];
      return [refusal('empty-name', 'schema', entry.value.range, message, { fixes })];
    }),
};

/** Whether no application is called `default`, said or unsaid. */
const isDefaultFree = (places: readonly ModelPlace[]): boolean =>
  mapsOf(places, 'ServeApplicationSchema').every((app) => {
    const name = valueOf(app, 'name');
    return name !== undefined && stringOf(name) !== 'default';
  });
