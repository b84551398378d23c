import { isLlmApplication } from '../../../builders/llm-application.ts';
import type { Edit } from '../../../text/text-range.ts';
import { contentEnd, indentAt, lineBreak, lineEnd, lineStart } from '../../../yaml/edit.ts';
import { asList, asMap, valueOf } from '../../../yaml/tree.ts';
import type { ListNode, MapNode } from '../../../yaml/tree.ts';

/** Keys that two LLM applications may have and still be served as one without losing anything but a route. */
const HARMLESS = new Set(['name', 'route_prefix', 'import_path', 'args']);

const blockModels = (app: MapNode): ListNode | null => {
  const list = asList(valueOf(app, 'args', 'llm_configs'));
  if (!isLlmApplication(app) || app.flow || list === undefined || list.flow || list.items.length === 0) return null;
  const keysMatch = [...app.entries.keys()].every((key) => HARMLESS.has(key));
  return keysMatch && asMap(valueOf(app, 'args'))?.entries.size === 1 ? list : null;
};

/** The edits that serve the second application's models from the first one; null where that would lose something. */
export const serveFromOne = (text: string, first: MapNode, second: MapNode): readonly Edit[] | null => {
  const into = blockModels(first);
  const from = blockModels(second);
  const last = into?.items.at(-1);
  if (into === null || from === null || last === undefined) return null;
  const models = lines(
    text,
    dashBefore(text, from.items[0]?.range.start ?? from.range.start),
    lineEnd(text, contentEnd(text, from)),
  );
  const target = indentAt(text, dashBefore(text, last.range.start));
  const source = indentAt(text, dashBefore(text, from.items[0]?.range.start ?? from.range.start));
  const moved = models.map((line) => (line.startsWith(source) ? target + line.slice(source.length) : line));
  const at = lineEnd(text, contentEnd(text, last));
  const removed = {
    start: lineStart(text, dashBefore(text, second.range.start)),
    end: lineEnd(text, contentEnd(text, second)),
  };
  return [
    { range: { start: at, end: at }, newText: [``, ...moved].join(lineBreak(text)) },
    { range: { start: removed.start, end: withBreak(text, removed.end) }, newText: '' },
  ];
};

const dashBefore = (text: string, offset: number): number => text.lastIndexOf('-', offset - 1);

const lines = (text: string, from: number, to: number): readonly string[] =>
  text.slice(lineStart(text, from), to).split(/\r\n|\n|\r/);

const withBreak = (text: string, end: number): number =>
  text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
