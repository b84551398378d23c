import { mapsOf } from '../schema/places.ts';
import { entryOf } from '../yaml/tree.ts';
import { refusal } from './refusal.ts';
import type { Rule } from './rule.ts';

/** `host` and `port` are left over from files of one application; here they belong to `http_options`. */
export const applicationHost: Rule = {
  code: 'application-host',
  check: ({ places, release }) =>
    mapsOf(places, 'ServeApplicationSchema').flatMap((app) =>
      ['host', 'port'].flatMap((key) => {
        const entry = entryOf(app, key);
        if (entry === undefined) return [];
        const message = {
          en: `Ray ${release} refuses ${key} in an application: write it under http_options, at the top of the file.`,
          vi: `Ray ${release} từ chối ${key} trong application: hãy viết nó trong http_options, ở đầu file.`,
        };
        return [refusal('application-host', 'schema', entry.keyRange, message)];
      }),
    ),
};
