import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { walkFolder } from '../inputs/folder-walk.ts';
import { isFile } from '../inputs/read-text.ts';
import type { OtherText } from '../../core/index.ts';

/** The files of a chart in which a line of what Helm made of one of its templates may stand. */
export type ChartFiles = (source: string) => readonly OtherText[];

/** What Helm reads the values of a chart from, unless the call names more. */
const VALUES = 'values.yaml';

/**
 * The charts at and below a folder. A template is named as Helm does, by the name of its chart, which `Chart.yaml` says;
 * where two charts have one name, neither is taken. With it come the values of its chart and of the charts around that.
 */
export const chartFiles = (folder: string): ChartFiles => {
  let charts: ReadonlyMap<string, readonly string[]> | undefined;
  const filesOf = (source: string): readonly OtherText[] => {
    const [name = '', ...way] = source.split('/');
    charts ??= chartsIn(folder);
    const [root, ...others] = charts.get(name) ?? [];
    if (root === undefined || others.length > 0) return [];
    return [join(root, ...way), ...valuesOf(root, way)].flatMap(textOf);
  };
  const known = new Map<string, readonly OtherText[]>();
  return (source) => {
    const files = known.get(source) ?? filesOf(source);
    known.set(source, files);
    return files;
  };
};

/** The folders of charts by the name that each gives itself; a chart inside of another is named by the outer one. */
const chartsIn = (folder: string): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  for (const file of walkFolder(folder, (path) => basename(path) === 'Chart.yaml').files) {
    const [text] = textOf(file);
    const name = /^name:[ \t]*(["']?)([^\s"'#]+)\1/m.exec(text?.text ?? '')?.[2];
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), dirname(file)]);
  }
  return found;
};

/** `templates/x.yaml` has the chart's values, `charts/sub/templates/x.yaml` those of both. */
const valuesOf = (root: string, way: readonly string[]): readonly string[] => {
  const [first, sub, ...rest] = way;
  const own = join(root, VALUES);
  return first === 'charts' && sub !== undefined ? [own, ...valuesOf(join(root, first, sub), rest)] : [own];
};

const textOf = (path: string): readonly OtherText[] => {
  try {
    return isFile(path) ? [{ path, text: readFileSync(path, 'utf8') }] : [];
  } catch {
    return [];
  }
};
