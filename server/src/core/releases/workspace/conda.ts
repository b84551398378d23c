import { asList, entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { parseDocuments } from '../../yaml/parse-document.ts';
import { lineAt, named } from './reading.ts';
import type { Claim, Named, NamesReader, Reader } from './reading.ts';
import { namesInRequirements } from './requirements-txt.ts';
import { rayRequirement } from './requirement.ts';
import { pinOf } from './specifier.ts';
import type { Pin } from './specifier.ts';

/** The packages that conda-forge makes of Ray, all of one version. */
export const CONDA_PACKAGE =
  /^ray(?:-(?:core|default|serve|serve-grpc|llm|all|data|train|tune|rllib|air|dashboard|client|cgraph))?$/;

/** `channel::name`, then a version after a space or an operator, then a build. */
const SPEC = /^(?:[^\s:]+::)?([\w.-]+?)\s*(?:(==|>=|<=|!=|~=|>|<|=|\s)\s*(.*))?$/;

/** The release that a match specification of conda leaves: `=2.47` is a prefix, `==2.47.1` and `2.47.1` are exact. */
export const condaPin = (text: string): Pin | null => {
  const [, name = '', operator, rest = ''] = SPEC.exec(text.trim()) ?? [];
  if (!CONDA_PACKAGE.test(name) || operator === undefined || rest.includes('|')) return null;
  if (operator === '=') return fuzzy(rest.split('=')[0]?.trim() ?? '');
  if (operator.trim() === '') return bare(rest.trim());
  return pinOf(`${operator}${rest.split(/\s/)[0] ?? ''}`);
};

const fuzzy = (version: string): Pin | null => {
  const prefix = version.replace(/\.?\*$/, '');
  if (!/^\d+(\.\d+)*$/.test(prefix)) return null;
  return prefix.split('.').length >= 3 ? pinOf(`==${prefix}`) : written(pinOf(`==${prefix}.*`), `=${version}`);
};

const bare = (version: string): Pin | null => {
  const [first = ''] = version.split(/[\s=](?=\w)/);
  if (/^=[^=]/.test(version)) return fuzzy(version.slice(1).split('=')[0] ?? '');
  if (/^[=<>!~]/.test(version)) return pinOf(version.split(/\s/)[0] ?? '');
  return first.endsWith('*') ? fuzzy(first) : pinOf(`==${first}`);
};

const written = (pin: Pin | null, range: string): Pin | null => pin && { ...pin, range };

/** The name that a match specification of conda begins with; null where it is none. */
export const condaName = (text: string): string | null => {
  const name = SPEC.exec(text.trim())?.[1];
  return name === undefined ? null : named(name);
};

/** `environment.yml`: packages of conda, and those that pip adds after them. */
export const readCondaEnvironment: Reader = (text) => {
  if (!text.includes('ray')) return [];
  const { items, pip } = itemsOf(parseDocuments(text)[0]?.root ?? undefined);
  return [
    { statements: pip.flatMap((item) => claim(text, item, (spec) => rayRequirement(spec)?.pin ?? null)) },
    { statements: items.flatMap((item) => claim(text, item, condaPin)) },
  ];
};

/** What conda installs, and pip after it. */
const itemsOf = (root: Tree | undefined): Readonly<Record<'items' | 'pip', readonly Tree[]>> => {
  const items = asList(valueOf(root, 'dependencies'))?.items ?? [];
  return { items, pip: items.flatMap((item) => asList(entryOf(item, 'pip')?.value)?.items ?? []) };
};

/** The packages of an environment of conda, as a tree. */
export const namesInEnvironment = (root: Tree | undefined): readonly Named[] => {
  const { items, pip } = itemsOf(root);
  return [
    ...items.flatMap((item) => condaName(stringOf(item) ?? '') ?? []),
    ...pip.flatMap((item) => namesInRequirements(stringOf(item) ?? '')),
  ];
};

export const namesInCondaEnvironment: NamesReader = (text) =>
  namesInEnvironment(parseDocuments(text)[0]?.root ?? undefined);

const claim = (text: string, item: Tree, read: (spec: string) => Pin | null): readonly Claim[] => {
  const pin = read(stringOf(item) ?? '');
  return pin === null ? [] : [{ ...pin, line: lineAt(text, item.range.start) }];
};
