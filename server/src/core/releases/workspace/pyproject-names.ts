import { named } from './reading.ts';
import type { NamesReader } from './reading.ts';
import { requiredName } from './requirement.ts';
import { stringsOf, tableAt, tomlOf } from './toml.ts';
import type { Table } from './toml.ts';

/** The packages that `pyproject.toml` asks for: the project's own, those of extras and groups, of pip, uv, Poetry, PDM and Pixi. */
export const namesInPyproject: NamesReader = (text) => {
  const root = tomlOf(text);
  const tool = (...path: readonly string[]): Table => tableAt(root, 'tool', ...path);
  const lists = [
    tableAt(root, 'project').dependencies,
    ...Object.values(tableAt(root, 'project', 'optional-dependencies')),
    ...Object.values(tableAt(root, 'dependency-groups')),
    tool('uv')['dev-dependencies'],
    ...Object.values(tool('pdm', 'dev-dependencies')),
  ];
  const tables = [
    tool('poetry', 'dependencies'),
    tool('poetry', 'dev-dependencies'),
    ...Object.keys(tool('poetry', 'group')).map((name) => tool('poetry', 'group', name, 'dependencies')),
    tool('pixi', 'dependencies'),
    tool('pixi', 'pypi-dependencies'),
  ];
  return [
    ...lists.flatMap((list) => stringsOf(list).flatMap((requirement) => requiredName(requirement) ?? [])),
    ...tables.flatMap((table) => Object.keys(table).map(named)),
  ];
};
