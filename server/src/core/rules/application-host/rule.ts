import { removalFix } from '../shared/keys/key-fixes.ts';
import type { ConfigText } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import type { Edit } from '../../text/text-range.ts';
import { lineBreak, lineStart, setKey } from '../../yaml/edit.ts';
import { fitsInFlow, writtenValue } from '../../yaml/move-entry.ts';
import { removeEntry } from '../../yaml/remove-entry.ts';
import type { Entry, MapNode, Tree } from '../../yaml/tree.ts';
import { asMap, entryOf, valueOf } from '../../yaml/tree.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** `host` and `port` are left over from files of one application; here they belong to `http_options`. */
export const rule: Rule = {
  code: 'application-host',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'host or port inside an application', vi: 'host hoặc port đặt trong application' },
  check: ({ places, release }) =>
    mapsOf(places, 'ServeApplicationSchema').flatMap((app) =>
      ['host', 'port'].flatMap((key) => {
        const entry = entryOf(app, key);
        if (entry === undefined) return [];
        const message = {
          en: `Ray ${release} refuses ${key} in an application: write it under http_options, at the top of the file.`,
          vi: `Ray ${release} từ chối ${key} trong application: hãy viết nó trong http_options, ở đầu file.`,
        };
        return [
          refusal('application-host', 'schema', entry.keyRange, message, {
            fixes: (config) => [...moveUp(entry, app, config), ...removalFix(entry, app, config.text)],
          }),
        ];
      }),
    ),
};

/** Into `http_options`, which is written above `applications` where it is not there. */
const moveUp = (entry: Entry, app: MapNode, { root, text }: ConfigText): readonly Fix[] => {
  const removal = removeEntry(text, entry, app);
  const applications = entryOf(root, 'applications');
  const options = valueOf(root, 'http_options');
  if (removal === null || entry.value.kind !== 'scalar' || applications === undefined) return [];
  const value = writtenValue(text, entry);
  const isFlow = options === undefined || asMap(options)?.flow === true;
  if (value === null || (isFlow && !fitsInFlow(text, entry))) return [];
  const target =
    options === undefined
      ? above(applications, `http_options: { ${entry.key}: ${value} }`, asMap(root)?.flow === true, text)
      : into(options, entry.key, value, text);
  const title = { en: `Move ${entry.key} to http_options`, vi: `Chuyển ${entry.key} lên http_options` };
  return target === null ? [] : [{ title, preferred: true, edits: [target, removal] }];
};

const above = ({ keyRange: { start } }: Entry, line: string, isFlow: boolean, text: string): Edit | null => {
  const indent = text.slice(lineStart(text, start), start);
  const range = { start, end: start };
  if (isFlow) return { range, newText: indent.trim() === '' ? `${line},${lineBreak(text)}${indent}` : `${line}, ` };
  return indent === '' ? { range, newText: line + lineBreak(text) } : null;
};

const into = (options: Tree, key: string, value: string, text: string): Edit | null => {
  const map = asMap(options);
  return map === undefined || map.entries.has(key) ? null : setKey(text, map, key, value);
};
