import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import type { Manifest } from '../../sources/manifests/manifest.ts';
import { asMap, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { isFilledInLater } from '../../sources/detect/placeholder.ts';
import type { Words } from '../../text/words.ts';
import { isJson } from '../../yaml/json-edits.ts';
import type { FileRule } from '../rule.ts';

/** `serveConfigV2` written as YAML: the field is a string, so the API server refuses the manifest. */
export const fileRule: FileRule = {
  code: 'config-not-text',
  scope: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'serveConfigV2 must be a text', vi: 'serveConfigV2 phải là chuỗi' },
  checkFile: ({ manifests, text }) => manifests.flatMap((manifest) => configProblems(manifest, text)),
};

const configProblems = ({ kind, root }: Manifest, text: string): readonly Finding[] => {
  const spec = asMap(valueOf(root, 'spec'));
  const entry = spec?.entries.get('serveConfigV2');
  const map = asMap(entry?.value);
  if (kind !== 'RayService' || entry === undefined || map === undefined || isFilledInLater(map)) return [];
  return [
    {
      code: 'config-not-text',
      severity: 'error',
      message: isJson(text) ? IN_JSON : IN_YAML,
      range: entry.keyRange,
      related: [],
      fixes: isJson(text) ? quoteFix(map, text) : barFix(map, entry.keyRange.end, text),
    },
  ];
};

const IN_YAML: Words = {
  en: 'serveConfigV2 must be a text: Kubernetes refuses a mapping here. Write | behind the colon.',
  vi: 'serveConfigV2 phải là chuỗi: Kubernetes từ chối nếu là mapping. Hãy viết | sau dấu hai chấm.',
};

const IN_JSON: Words = {
  en: 'serveConfigV2 must be a text: Kubernetes refuses an object here. Write it between quotes.',
  vi: 'serveConfigV2 phải là chuỗi: Kubernetes từ chối nếu là object. Hãy viết nó trong dấu nháy.',
};

const quoteFix = ({ range }: MapNode, text: string): readonly Fix[] => [
  {
    title: { en: 'Write it as a text between quotes', vi: 'Viết thành chuỗi trong dấu nháy' },
    preferred: true,
    edits: [{ range, newText: JSON.stringify(text.slice(range.start, range.end)) }],
  },
];

const barFix = (map: MapNode, keyEnd: number, text: string): readonly Fix[] => {
  const colon = text.indexOf(':', keyEnd) + 1;
  const rest = text.slice(colon, map.range.start);
  const isAlone = !map.flow && /^[ \t]*(?:\r\n|[\r\n\x85\u2028\u2029])[ \t]*$/.test(rest);
  const hasAnchors = /(?:^|[\s[{,])[&*]\w/.test(text.slice(map.range.start, map.range.end));
  return !isAlone || hasAnchors
    ? []
    : [
        {
          title: { en: 'Write | behind serveConfigV2:', vi: 'Viết | sau serveConfigV2:' },
          preferred: true,
          edits: [{ range: { start: colon, end: colon + (/^[ \t]*/.exec(rest)?.[0].length ?? 0) }, newText: ' |' }],
        },
      ];
};
