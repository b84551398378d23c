import type { TextRange } from '../../text-range.ts';
import type { MapNode } from '../../yaml/tree.ts';
import type { Rule } from '../rule.ts';

/** A key that the release requires and the file leaves out. */
export const rule: Rule = {
  code: 'missing-key',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A key that has to be there', vi: 'Thiếu khóa bắt buộc' },
  check: ({ schema, release }) =>
    schema.flatMap((finding) =>
      finding.kind === 'missing'
        ? [
            {
              code: 'missing-key',
              severity: 'error' as const,
              message: {
                en: `Ray ${release} refuses this: ${finding.key} is missing.`,
                vi: `Ray ${release} từ chối: thiếu ${finding.key}.`,
              },
              range: firstKey(finding.place.map),
              related: [],
              fixes: [],
              rejects: finding.place.stage,
            },
          ]
        : [],
    ),
};

const firstKey = (map: MapNode): TextRange => map.entries.values().next().value?.keyRange ?? map.range;
