import { removalFix } from '../shared/key-fixes.ts';
import { mapsOf } from '../../schema/places.ts';
import { entryOf } from '../../yaml/tree.ts';
import { refusal } from '../shared/refusal.ts';
import type { Rule } from '../rule.ts';

/** `host` and `port` are left over from files of one application; here they belong to `http_options`. */
export const rule: Rule = {
  code: 'application-host',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'host or port inside an application', vi: 'host hoặc port đặt trong application' },
  check: ({ places, release, text }) =>
    mapsOf(places, 'ServeApplicationSchema').flatMap((app) =>
      ['host', 'port'].flatMap((key) => {
        const entry = entryOf(app, key);
        if (entry === undefined) return [];
        const message = {
          en: `Ray ${release} refuses ${key} in an application: write it under http_options, at the top of the file.`,
          vi: `Ray ${release} từ chối ${key} trong application: hãy viết nó trong http_options, ở đầu file.`,
        };
        return [
          refusal('application-host', 'schema', entry.keyRange, message, { fixes: removalFix(entry, app, text) }),
        ];
      }),
    ),
};
