import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { FaultKind } from './mend/fault.ts';
import { isConstructed, isDate } from './py-construct.ts';
import type { Tree } from './tree.ts';

/** What PyYAML's safe loader refuses where YAML and kubectl do not, or Ray cannot send, and in what words it is told. */
export interface PyRefusal {
  readonly kind: FaultKind;
  /** What it is said of: a tag, the name of an anchor. */
  readonly message: string;
}

const CORE = 'tag:yaml.org,2002:';

/** Tags that the safe loader knows (`SafeConstructor` in `yaml/constructor.py`), by the kind of node that they take. */
const TAGS = {
  scalar: ['null', 'bool', 'int', 'float', 'binary', 'timestamp', 'str'],
  list: ['seq', 'omap', 'pairs'],
  map: ['map', 'set'],
} as const;

/** Of a node: its tag, or what its tag or its form makes of it. Null where PyYAML takes it. */
export const refusalOf = (node: Node): PyRefusal | null => {
  const kind = isMap(node) ? 'map' : isSeq(node) ? 'list' : isScalar(node) ? 'scalar' : null;
  if (kind === null || node.tag === '!') return null;
  if (node.tag !== undefined) return ofTag(kind, node.tag, isScalar(node) ? (node.source ?? '') : null);
  if (!isScalar(node) || node.type !== 'PLAIN' || node.source === undefined) return null;
  if (node.source === '=' || node.source === '<<') return { kind: 'reserved-text', message: node.source };
  return /^[-+]?0[bx]_+$/.test(node.source) || !isDate(node.source) ? { kind: 'no-value', message: '' } : null;
};

const ofTag = (kind: keyof typeof TAGS, tag: string, source: string | null): PyRefusal | null => {
  const name = tag.startsWith(CORE) ? tag.slice(CORE.length) : null;
  if (name === null || !Object.values(TAGS).some((names) => names.some((known) => known === name)))
    return { kind: 'tag', message: tag };
  if (name === 'binary' || name === 'set') return { kind: 'no-json', message: `!!${name}` };
  const fits = TAGS[kind].some((known) => known === name);
  return fits && (source === null || isConstructed(name, source)) ? null : { kind: 'no-value', message: '' };
};

/** `Scanner.scan_anchor`: ASCII letters, digits, `-` and `_`, and each name once in a document (`Composer.compose_node`). */
export const anchorRefusal = (name: string, known: ReadonlyMap<string, unknown>): PyRefusal | null => {
  if (!/^[\w-]+$/.test(name)) return { kind: 'anchor-name', message: name };
  return known.has(name) ? { kind: 'anchor-twice', message: name } : null;
};

/** The same of a key: `=` and `<<` have their meaning there, and `!!merge` may stand before one (`flatten_mapping`). */
export const keyRefusalOf = (key: Node): PyRefusal | null => {
  const refusal = isScalar(key) ? refusalOf(key) : null;
  return refusal?.kind === 'reserved-text' || key.tag === `${CORE}merge` ? null : refusal;
};

/** Between brackets a text ends before `?` and does not begin with `:` (`Scanner.scan_plain`, `check_plain`). */
export const flowTextRefusal = (node: Node): PyRefusal | null =>
  isScalar(node) && node.type === 'PLAIN' && /^:|[^]\?/.test(node.source ?? '')
    ? { kind: 'flow-text', message: '' }
    : null;

/** `flatten_mapping` merges a mapping or a list of mappings. */
export const isMergeable = (value: Tree): boolean =>
  value.kind === 'map' || (value.kind === 'list' && value.items.every(({ kind }) => kind === 'map'));
