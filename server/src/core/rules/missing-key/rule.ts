import type { TextRange } from '../../text/text-range.ts';
import type { MapNode } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import { listApplication } from '../shared/edits/list-application.ts';
import type { Rule } from '../rule.ts';

/** A key that the release requires and the file leaves out. */
export const rule: Rule = {
  code: 'missing-key',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A key that has to be there', vi: 'Thiếu khóa bắt buộc' },
  check: ({ schema, release, form }) =>
    schema.flatMap((finding) => {
      if (finding.kind !== 'missing') return [];
      const single = form === 'single' && finding.place.model === 'ServeDeploySchema';
      const why = single ? ONE_APPLICATION : NOTHING;
      return [
        {
          code: 'missing-key',
          severity: 'error' as const,
          message: {
            en: `Ray ${release} refuses this: ${finding.key} is missing${why.en}.`,
            vi: `Ray ${release} từ chối: thiếu ${finding.key}${why.vi}.`,
          },
          range: firstKey(finding.place.map),
          related: [],
          fixes: single ? ({ text }) => listApplication(text) : [],
          rejects: finding.place.stage,
        },
      ];
    }),
};

const NOTHING: Words = { en: '', vi: '' };
const ONE_APPLICATION: Words = {
  en: '; one application alone at the top is a form it no longer reads',
  vi: '; nó không còn đọc dạng chỉ có một application ở đầu file',
};

const firstKey = (map: MapNode): TextRange => map.entries.values().next().value?.keyRange ?? map.range;
