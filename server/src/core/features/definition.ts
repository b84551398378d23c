import type { Analysis } from '../analysis/analysis.ts';
import { isAt } from '../config/places.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import type { CodePlace } from '../python/evaluate/state/values.ts';
import { LineIndex } from '../text/text-range.ts';
import type { LineRange } from '../text/text-range.ts';

export interface Definition {
  readonly path: string;
  readonly target: LineRange;
}

/** Where code defines what stands at an offset: the target of an `import_path`, or the class of a deployment's name. */
export const definitionAt = (analysis: Analysis, offset: number): Definition | null => {
  for (const { applications } of analysis.configs)
    for (const application of applications) {
      const found = placeAt(application, offset);
      if (found !== null) return { path: found.path, target: linesOf(application, found) };
    }
  return null;
};

const placeAt = (application: ApplicationDemand, offset: number): CodePlace | null => {
  const { code, importPath, deployments } = application;
  if (code === null || importPath === null) return null;
  if (isAt(importPath, offset)) return code.target ?? startOf(application);
  const at = deployments.find(({ range }) => range.start !== importPath.start && isAt(range, offset));
  const made = code.kind === 'read' ? code.deployments.find(({ settings }) => settings.name === at?.name) : undefined;
  return made?.declared ?? null;
};

/** The module itself, where it does not have what the path names. */
const startOf = ({ code }: ApplicationDemand): CodePlace | null => {
  const [path] = code?.files.keys() ?? [];
  return path === undefined ? null : { path, range: { start: 0, end: 0 } };
};

const linesOf = ({ code }: ApplicationDemand, { path, range }: CodePlace): LineRange =>
  new LineIndex(code?.files.get(path) ?? '').rangeOf(range);
