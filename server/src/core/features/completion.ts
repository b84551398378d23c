import type { Analysis } from '../analysis/analysis.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import type { TextRange } from '../text/text-range.ts';

/** What can be written at an offset: names over a range, each with a word on what it is. */
export interface Completion {
  readonly range: TextRange;
  readonly items: readonly {
    readonly name: string;
    readonly is: 'deployment' | 'application' | 'builder' | 'unknown';
  }[];
}

/** The module before the colon of an `import_path` that is being written, and the range of what comes after. */
export const importPathAt = (
  text: string,
  offset: number,
): { readonly module: string; readonly range: TextRange } | null => {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const match = /^[\s-]*["']?import_path["']?:\s*["']?([\w.]+):(\w*)$/.exec(line);
  if (match?.[1] === undefined) return null;
  return { module: match[1], range: { start: offset - (match[2] ?? '').length, end: offset } };
};

/** Names of the deployments that the code behind an application has, where one is written under `deployments:`. */
export const deploymentNamesAt = ({ text, configs }: Analysis, offset: number): Completion | null => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const match = /^(\s*)(?:-\s+)?\{?\s*name:\s*["']?([\w:.-]*)$/.exec(text.slice(start, offset));
  if (match === null || !isUnderDeployments(text.slice(0, start), match[1]?.length ?? 0)) return null;
  const application = configs
    .flatMap(({ applications }) => applications)
    .findLast(({ fullRange }) => fullRange.start <= offset);
  const names = application === undefined ? [] : namesOf(application);
  if (names.length === 0) return null;
  const range = { start: offset - (match[2] ?? '').length, end: offset };
  return { range, items: names.map((name) => ({ name, is: 'deployment' })) };
};

const namesOf = ({ code, deployments }: ApplicationDemand): readonly string[] => {
  if (code?.kind === 'read') return code.deployments.map(({ settings }) => settings.name);
  return deployments.filter(({ source }) => source === 'builder').map(({ name }) => name);
};

/** The nearest line above that is indented no deeper, and is no other item, opens `deployments`. */
const isUnderDeployments = (before: string, indent: number): boolean => {
  for (const line of before.split('\n').toReversed()) {
    const [, space = '', rest = ''] = /^(\s*)(.*)$/.exec(line) ?? [];
    if (rest === '' || rest.startsWith('#') || space.length > indent) continue;
    if (/^deployments:\s*(#.*)?$/.test(rest)) return true;
    if (!rest.startsWith('- ') && space.length < indent && !/^\w+:/.test(rest)) return false;
    if (/^\w+:/.test(rest) && space.length < indent) return false;
    if (rest.startsWith('- ') && space.length < indent && !/^-\s+\{?\s*name:/.test(rest)) return false;
  }
  return false;
};
