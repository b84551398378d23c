import { refusalOf } from '../../options/accepts.ts';
import { fieldFact } from '../../options/model-facts.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { entryOf, isNull } from '../../yaml/tree.ts';
import type { Rule } from '../rule.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { refusal } from '../../problems/refusal.ts';

const KEY = 'object_store_memory';

/**
 * As long as releases know the key they turn it into a fraction, which Ray core refuses: it wants a whole number
 * (`RayActorOptionsSchema` in `ray/serve/schema.py`, `ray_option_utils.py`; 2.9.3, 2.23.0 and 2.24.0 asked; gone from 2.30).
 */
export const rule: Rule = {
  code: 'object-store-memory',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'object_store_memory, which no replica gets', vi: 'object_store_memory mà không replica nào nhận được' },
  check: ({ places, release, text }) => {
    const fact = fieldFact('RayActorOptionsSchema', KEY, release);
    if (fact === undefined) return [];
    return mapsOf(places, 'RayActorOptionsSchema').flatMap((options) => {
      const entry = entryOf(options, KEY);
      if (entry === undefined || isNull(entry.value) || refusalOf(fact, entry.value) !== null) return [];
      const message = {
        en: `Ray ${release} refuses every ${KEY}: Serve makes a fraction of it, and Ray wants a whole number.`,
        vi: `Ray ${release} từ chối mọi ${KEY}: Serve đổi nó thành số thực, còn Ray cần số nguyên.`,
      };
      return [
        refusal('object-store-memory', 'deploy', entry.keyRange, message, { fixes: removalFix(entry, options, text) }),
      ];
    });
  },
};
