import { isAlias, isMap, isNode, isPair, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import type { TextRange } from '../text/text-range.ts';
import { firstLine } from './mend/diagnose.ts';
import type { SyntaxProblem } from './mend/fault.ts';
import { pyScalar } from './py-scalar.ts';
import type { PyScalar } from './py-scalar.ts';
import type { Entry, Tree } from './tree.ts';

/** A document as it stands in a text. */
export interface ReadDocument {
  readonly root: Tree | null;
  readonly problems: readonly SyntaxProblem[];
  /** True where each part is read as if it stood alone: no fault, no anchor or alias, not too many nodes. */
  readonly isPlain: boolean;
  /** How many nodes were read, or a few more. */
  readonly nodes: number;
  /** Where its own text ends. */
  readonly end: number;
}

/** Past this many nodes, or this deep, the rest is read as null. */
export const NODE_LIMIT = 1_000_000;
const DEPTH_LIMIT = 200;

class Reader {
  #nodes = 0;
  #isPlain = true;
  /** Trees are shared, not copied: a bomb of aliases costs no more than its text. Null inside of what is named so. */
  readonly #anchors = new Map<string, Tree | null>();
  readonly #undefined: SyntaxProblem[] = [];

  read(node: unknown, fallback: TextRange, depth: number): Tree {
    if (++this.#nodes > NODE_LIMIT || depth > DEPTH_LIMIT) {
      this.#isPlain = false;
      return nothing(fallback);
    }
    const range = rangeOf(node as Node | null, fallback);
    if (isAlias(node) || (isNode(node) && node.anchor !== undefined)) this.#isPlain = false;
    if (isAlias(node)) return this.#aliased(node.source, range);
    if (isNode(node) && node.anchor) this.#anchors.set(node.anchor, null);
    const tree = this.#collection(node, range, depth) ?? scalarTree(node, range);
    if (isNode(node) && node.anchor) this.#anchors.set(node.anchor, tree);
    return tree;
  }

  get isPlain(): boolean {
    return this.#isPlain;
  }

  get nodes(): number {
    return this.#nodes;
  }

  /** Aliases of no anchor before them, which PyYAML refuses (`Composer.compose_node`). */
  get undefined(): readonly SyntaxProblem[] {
    return this.#undefined;
  }

  #aliased(name: string, range: TextRange): Tree {
    if (!this.#anchors.has(name)) this.#undefined.push({ kind: 'alias', range, message: `Unresolved alias ${name}` });
    return this.#anchors.get(name) ?? nothing(range);
  }

  #collection(node: unknown, range: TextRange, depth: number): Tree | null {
    if (isMap(node))
      return { kind: 'map', flow: node.flow === true, range, entries: this.#entries(node, range, depth) };
    if (!isSeq(node)) return null;
    const items = node.items.map((item) => this.read(isPair(item) ? null : item, range, depth + 1));
    return { kind: 'list', flow: node.flow === true, range, items };
  }

  #entries(map: YAMLMap, range: TextRange, depth: number): ReadonlyMap<string, Entry> {
    const own = new Map<string, Entry>();
    const merged = new Map<string, Entry>();
    for (const pair of map.items) {
      const keyRange = rangeOf(pair.key as Node | null, range);
      const key = keyText(pair);
      const value = this.read(pair.value, { start: keyRange.end, end: keyRange.end }, depth + 1);
      if (key === '<<') for (const entry of mergeSources(value)) merged.set(entry.key, { ...entry, merged: true });
      else {
        const before = own.get(key);
        own.set(key, { key, keyRange, value, merged: false, textual: isTextual(pair), ...(before && { before }) });
      }
    }
    return new Map([...merged, ...own]);
  }
}

const mergeSources = (value: Tree): readonly Entry[] => {
  if (value.kind === 'map') return [...value.entries.values()];
  return value.kind === 'list' ? [...value.items].reverse().flatMap(mergeSources) : [];
};

/** A key's text, what PyYAML makes of a plain one: `n` and `y` are texts to it, `no` and `yes` are not. */
const keyText = ({ key }: Pair): string => {
  if (!isScalar(key)) return String(key);
  if (typeof key.value === 'symbol' || key.source === '<<') return '<<';
  const { type, tag, source, value } = key;
  return String(type === 'PLAIN' && tag === undefined && source !== undefined ? pyScalar(source).value : value);
};

const isTextual = ({ key }: Pair): boolean =>
  !isScalar(key) || key.type !== 'PLAIN' || key.source === undefined || pyScalar(key.source).type === 'string';

const nothing = (range: TextRange): Tree => ({ kind: 'scalar', type: 'null', value: null, range });

/** Plain scalars are resolved as PyYAML does; quoted, block and tagged ones as the parser says. */
const scalarTree = (node: unknown, range: TextRange): Tree => {
  if (!isScalar(node)) return nothing(range);
  if (node.type === 'PLAIN' && node.tag === undefined && node.source !== undefined)
    return { kind: 'scalar', ...pyScalar(node.source), range };
  return { kind: 'scalar', ...tagged(node.value), range };
};

const tagged = (value: unknown): PyScalar => {
  if (typeof value === 'string') return { type: 'string', value };
  if (typeof value === 'boolean') return { type: 'bool', value };
  if (typeof value === 'number' || typeof value === 'bigint')
    return { type: Number.isInteger(Number(value)) ? 'int' : 'float', value: Number(value) };
  return value instanceof Date ? { type: 'date', value: value.toISOString() } : { type: 'null', value: null };
};

const rangeOf = (node: Node | null | undefined, fallback: TextRange): TextRange => {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : fallback;
};

/** Reads every YAML document of a text as PyYAML would (YAML 1.1), keeping what can be kept of a faulty one. Never throws. */
export const readDocuments = (text: string): readonly ReadDocument[] => {
  try {
    const documents = parseAllDocuments(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
    return [...documents].map((document) => {
      const faults = document.errors.map(({ message, pos }): SyntaxProblem => ({
        kind: 'other',
        message: firstLine(message),
        range: { start: pos[0], end: pos[1] },
      }));
      const whole = { start: 0, end: text.length };
      const reader = new Reader();
      const root = document.contents === null ? null : reader.read(document.contents, whole, 0);
      const problems = [...faults, ...reader.undefined];
      const isPlain = problems.length === 0 && reader.isPlain;
      return { root, problems, isPlain, nodes: reader.nodes, end: document.range[2] };
    });
  } catch {
    return [];
  }
};
