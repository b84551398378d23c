import type { TextRange } from '../../../text/text-range.ts';
import { parseDocuments } from '../../../yaml/parse-document.ts';
import type { Tree } from '../../../yaml/tree.ts';
import { atRunTime, outside } from '../state/reasons.ts';
import { quiet, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { dict, sequence, stringIn, text } from '../state/values.ts';
import type { Unknown, Value } from '../state/values.ts';

/** A YAML file of the workspace as the value that PyYAML makes of it. */
export const yamlFile = (frame: Frame, opened: Value | undefined, range: TextRange): Value | null => {
  if (opened?.kind !== 'record' || opened.path !== 'builtins.open') return null;
  const path = stringIn(opened.fields.entries.get('spath')?.value) ?? '';
  return yamlAt(frame, path, range);
};

export const yamlAt = (frame: Frame, path: string, range: TextRange): Value => {
  const file = frame.run.sources.file?.(path) ?? null;
  if (file === null) return unknown(frame, range, outside(path));
  frame.run.asked.add(file.path);
  const [document, second] = parseDocuments(file.text);
  if (document?.root == null || second !== undefined || document.problems.length > 0)
    return unknown(frame, range, atRunTime(path));
  return valueOf(document.root, quiet(frame, range, atRunTime(path)));
};

/** A YAML tree as Python's value; `reason` stands for dates. */
export const valueOf = (tree: Tree, reason: Unknown): Value => {
  if (tree.kind === 'list')
    return sequence(
      'list',
      tree.items.map((item) => valueOf(item, reason)),
    );
  if (tree.kind === 'map')
    return dict([...tree.entries.values()].map(({ key, value }) => [text(key), valueOf(value, reason)] as const));
  const { value } = tree;
  if (tree.type === 'date') return reason;
  if (typeof value === 'number')
    return { kind: 'scalar', type: Number.isInteger(value) && tree.type !== 'float' ? 'int' : 'float', value };
  return { kind: 'scalar', type: value === null ? 'null' : typeof value === 'boolean' ? 'bool' : 'str', value };
};
