import { removalFix } from '../shared/keys/key-fixes.ts';
import { fieldFact } from '../../options/model-facts.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { entryOf } from '../../yaml/tree.ts';
import type { Entry } from '../../yaml/tree.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** A certificate needs its key (`HTTPOptionsSchema`, 2.50 on); a key alone is taken, as only the certificate is checked. */
export const rule: Rule = {
  code: 'ssl-pair',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A certificate without its key, or the other way round', vi: 'Chứng chỉ thiếu khóa, hoặc ngược lại' },
  check: ({ places, release, text }) =>
    fieldFact('HTTPOptionsSchema', 'ssl_keyfile', release) === undefined
      ? []
      : mapsOf(places, 'HTTPOptionsSchema').flatMap((options) => {
          const lone = entryOf(options, 'ssl_certfile');
          if (!isSet(lone) || isSet(entryOf(options, 'ssl_keyfile'))) return [];
          const message = {
            en: `Ray ${release} refuses ${lone.key} alone: HTTPS needs ssl_keyfile and ssl_certfile.`,
            vi: `Ray ${release} từ chối ${lone.key} đứng một mình: HTTPS cần cả ssl_keyfile và ssl_certfile.`,
          };
          const fixes = removalFix(lone, options, text);
          return [refusal('ssl-pair', 'schema', lone.keyRange, message, { fixes })];
        }),
};

const isSet = (entry: Entry | undefined): entry is Entry =>
  entry !== undefined && !(entry.value.kind === 'scalar' && (entry.value.value === null || entry.value.value === ''));
