import { keyLine, lineOf } from './reading.ts';
import type { Claim, Reader, Tier } from './reading.ts';
import { poetryPin } from './poetry-version.ts';
import { rayRequirement, wheelRelease } from './requirement.ts';
import { isTable, listOf, stringsOf, tableAt, tomlOf } from './toml.ts';
import type { Table } from './toml.ts';

const UV_WINS = ['override-dependencies'];
const UV_LISTS = ['constraint-dependencies', 'dev-dependencies'];

/** `pyproject.toml`: what uv puts over everything, then what the project needs, then extras and groups. */
export const readPyproject: Reader = (text) => {
  if (!/\bray\b/i.test(text)) return [];
  const root = tomlOf(text);
  const uv = tableAt(root, 'tool', 'uv');
  const poetry = tableAt(root, 'tool', 'poetry');
  const tier = (lists: readonly unknown[], tables: readonly Table[] = []): Tier => ({
    statements: [
      ...lists.flatMap((list) => listed(text, list)),
      ...tables.flatMap((table) => poetryClaims(text, table)),
    ],
  });
  return [
    tier(UV_WINS.map((key) => uv[key])),
    { statements: sourceClaims(text, tableAt(uv, 'sources').ray) },
    tier([tableAt(root, 'project').dependencies], [tableAt(poetry, 'dependencies')]),
    tier(
      [
        ...Object.values(tableAt(root, 'project', 'optional-dependencies')),
        ...Object.values(tableAt(root, 'dependency-groups')),
        ...Object.values(tableAt(root, 'tool', 'pdm', 'dev-dependencies')),
        ...UV_LISTS.map((key) => uv[key]),
      ],
      [
        tableAt(poetry, 'dev-dependencies'),
        ...Object.keys(tableAt(poetry, 'group')).map((name) => tableAt(poetry, 'group', name, 'dependencies')),
      ],
    ),
  ];
};

const listed = (text: string, list: unknown): readonly Claim[] =>
  stringsOf(list).flatMap((requirement) => {
    const pin = rayRequirement(requirement)?.pin;
    return pin ? [{ ...pin, line: lineOf(text, requirement) }] : [];
  });

/** `ray = "2.47.1"`, a table with `version` or `url`, or a list of such tables. */
const poetryClaims = (text: string, table: Table): readonly Claim[] =>
  (Array.isArray(table.ray) ? listOf(table.ray) : [table.ray]).flatMap((entry) => {
    const written = isTable(entry) ? (entry.version ?? entry.url) : entry;
    if (typeof written !== 'string') return [];
    const wheel = wheelRelease(written);
    const pin = wheel === null ? poetryPin(written) : { version: wheel, range: null };
    return pin ? [{ ...pin, line: keyLine(text, written) }] : [];
  });

/** The wheels that uv takes Ray from. */
const sourceClaims = (text: string, source: unknown): readonly Claim[] =>
  (Array.isArray(source) ? listOf(source) : [source]).flatMap((entry) => {
    const url = isTable(entry) ? (entry.url ?? entry.path) : undefined;
    const version = typeof url === 'string' ? wheelRelease(url) : null;
    return version === null || typeof url !== 'string' ? [] : [{ version, range: null, line: lineOf(text, url) }];
  });
