import { mapsOf } from '../../options/maps-of.ts';
import { numberOf, valueOf } from '../../yaml/tree.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule } from '../rule.ts';
import type { Fix } from '../../problems/problem.ts';
import type { TextRange } from '../../text/text-range.ts';

const MEBIBYTE = 2 ** 20;
const GIBIBYTE = 2 ** 30;

/** `memory` counts bytes (`RayActorOptionsSchema` in `ray/serve/schema.py`, all releases): no replica needs less than 1 MiB. */
export const rule: Rule = {
  code: 'small-memory',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'Memory of a few bytes', vi: 'Bộ nhớ chỉ vài byte' },
  check: ({ places, release }) => {
    const options = [
      ...mapsOf(places, 'RayActorOptionsSchema'),
      ...mapsOf(places, 'LLMConfig').map((model) => valueOf(model, 'deployment_config', 'ray_actor_options')),
    ];
    return options.flatMap((map) =>
      ['memory', 'object_store_memory'].flatMap((key) => {
        const tree = valueOf(map, key);
        const bytes = numberOf(tree);
        if (tree === undefined || bytes === undefined || !(bytes > 0) || bytes >= MEBIBYTE) return [];
        const message = {
          en: `Ray ${release} counts ${key} in bytes: ${String(bytes)} is next to nothing.`,
          vi: `Ray ${release} tính ${key} theo byte: ${String(bytes)} gần như bằng không.`,
        };
        return [notice('small-memory', 'warning', tree.range, message, { fixes: inGibibytes(bytes, tree.range) })];
      }),
    );
  },
};

/** Small numbers were surely meant as GiB. */
const inGibibytes = (count: number, range: TextRange): readonly Fix[] => {
  const bytes = String(count * GIBIBYTE);
  return count > 1024
    ? []
    : [
        {
          title: { en: `Write ${bytes} (${String(count)} GiB)`, vi: `Viết ${bytes} (${String(count)} GiB)` },
          preferred: false,
          edits: [{ range, newText: bytes }],
        },
      ];
};
