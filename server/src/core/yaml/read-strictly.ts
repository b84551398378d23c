import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { TextRange } from '../text/text-range.ts';
import { documentsOf } from './documents.ts';
import { Measure } from './measure.ts';
import type { Extent, Over } from './measure.ts';
import { firstLine } from './mend/diagnose.ts';
import type { SyntaxProblem } from './mend/fault.ts';
import { isMerge, isTextual, keyPlace, keyText } from './read-key.ts';
import { pyScalar, taggedScalar } from './py-scalar.ts';
import type { PyScalar } from './py-scalar.ts';
import type { Entry, ScalarNode, Tree } from './tree.ts';

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

class Reader {
  readonly #measure = new Measure();
  #isPlain = true;
  /** Trees are shared, not copied: a bomb of aliases costs no more than its text. Null inside of what is named so. */
  readonly #anchors = new Map<string, Anchored | null>();
  readonly #refused: SyntaxProblem[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  read(node: unknown, fallback: TextRange): Tree {
    if (!this.#measure.enter()) return nothing(fallback);
    const range = rangeOf(node as Node | null, fallback);
    if (isAlias(node) || (isNode(node) && node.anchor !== undefined)) this.#isPlain = false;
    if (isAlias(node)) return this.#aliased(node.source, range);
    if (isNode(node) && node.anchor) this.#anchors.set(node.anchor, null);
    const outer = this.#measure.open();
    const tree = this.#collection(node, range) ?? scalarTree(node, range);
    const extent = this.#measure.close(outer);
    if (isNode(node) && node.anchor) this.#anchors.set(node.anchor, { tree, extent });
    return tree;
  }

  get isPlain(): boolean {
    return this.#isPlain;
  }

  get measure(): Measure {
    return this.#measure;
  }

  /** What PyYAML refuses beside the grammar: aliases of no anchor before them (`Composer.compose_node`), keys without a hash. */
  get refused(): readonly SyntaxProblem[] {
    return this.#refused;
  }

  /** What an alias names, if it is a key; lists and mappings have no hash (`construct_mapping`), `{{ x }}` is filled in later. */
  #keyTree(key: unknown, keyRange: TextRange, around: TextRange): ScalarNode | null {
    if (key === null || (isScalar(key) && key.anchor === undefined)) return null;
    const tree = this.read(key, keyRange);
    if (tree.kind === 'scalar') return isAlias(key) ? tree : null;
    const isBraced = isMap(key) && key.flow === true && keyRange.start === around.start + 1;
    if (!isBraced && !this.#text.startsWith('{{', keyRange.start))
      this.#refused.push({ kind: 'unhashable', range: keyRange, message: 'found unhashable key' });
    return null;
  }

  #aliased(name: string, range: TextRange): Tree {
    const named = this.#anchors.get(name);
    if (named === undefined) this.#refused.push({ kind: 'alias', range, message: `Unresolved alias ${name}` });
    this.#measure.add(named?.extent);
    return named?.tree ?? nothing(range);
  }

  #collection(node: unknown, range: TextRange): Tree | null {
    if (isMap(node)) return { kind: 'map', flow: node.flow === true, range, entries: this.#entries(node, range) };
    if (!isSeq(node)) return null;
    const items = node.items.map((item) => this.read(isPair(item) ? null : item, range));
    return { kind: 'list', flow: node.flow === true, range, items };
  }

  #entries(map: YAMLMap, range: TextRange): ReadonlyMap<string, Entry> {
    const own = new Map<string, Entry>();
    const merged = new Map<string, Entry>();
    for (const pair of map.items) {
      const keyRange = keyPlace(this.#text, rangeOf(pair.key as Node | null, range));
      const named = this.#keyTree(pair.key, keyRange, range);
      const key = named === null ? keyText(pair, this.#text.slice(keyRange.start, keyRange.end)) : String(named.value);
      const value = this.read(pair.value, { start: keyRange.end, end: keyRange.end });
      if (isMerge(pair)) for (const entry of mergeSources(value)) merged.set(entry.key, { ...entry, merged: true });
      else {
        const before = own.get(key);
        own.set(key, {
          key,
          keyRange,
          value,
          merged: false,
          textual: isTextual(pair, named),
          ...(before && { before }),
        });
      }
    }
    if (merged.size === 0) return own;
    this.#measure.add({ size: merged.size, height: 0 });
    return new Map([...merged, ...own]);
  }
}

/** What an anchor names. */
interface Anchored {
  readonly tree: Tree;
  readonly extent: Extent;
}

/** Of a list PyYAML merges the mappings that stand in it, and refuses any other (`flatten_mapping`). */
const mergeSources = (value: Tree): readonly Entry[] => {
  if (value.kind === 'map') return [...value.entries.values()];
  const items = value.kind === 'list' ? value.items.filter((item) => item.kind === 'map') : [];
  return items.toReversed().flatMap(({ entries }) => [...entries.values()]);
};

const nothing = (range: TextRange): Tree => ({ kind: 'scalar', type: 'null', value: null, range });

/** Plain scalars are resolved as PyYAML does; quoted, block and tagged ones as the parser says. */
const scalarTree = (node: unknown, range: TextRange): Tree => {
  if (!isScalar(node)) return nothing(range);
  if (node.type === 'PLAIN' && node.tag === undefined && node.source !== undefined)
    return { kind: 'scalar', ...pyScalar(node.source), range };
  const own = node.tag === undefined || node.source === undefined ? null : taggedScalar(node.tag, node.source);
  return { kind: 'scalar', ...(own ?? tagged(node.value)), range };
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

/** What is missed at the end of a text is told at its last character that can be seen. */
const within = (text: string, [start, end]: readonly [number, number]): TextRange =>
  end <= text.length ? { start, end } : { start: Math.max(0, text.trimEnd().length - 1), end: text.trimEnd().length };

/** A text that is not read, as it is larger or deeper than anything that is. */
const beyond = (kind: Over, start: number, { length }: string): ReadDocument => ({
  root: null,
  problems: [{ kind, message: '', range: { start, end: Math.min(start + 1, length) } }],
  isPlain: false,
  nodes: 0,
  end: length,
});

/** Reads every YAML document of a text as PyYAML would (YAML 1.1), keeping what can be kept of a faulty one. Never throws. */
export const readDocuments = (text: string): readonly ReadDocument[] => {
  try {
    const documents = documentsOf(text);
    if ('tooDeep' in documents) return [beyond('depth', documents.tooDeep, text)];
    return documents.map((document) => {
      const faults = document.errors.map(({ message, pos }): SyntaxProblem => ({
        kind: 'other',
        message: firstLine(message),
        range: within(text, pos),
      }));
      const whole = { start: 0, end: text.length };
      const reader = new Reader(text);
      const root = document.contents === null ? null : reader.read(document.contents, whole);
      const over = reader.measure.over;
      if (over !== null) return beyond(over, document.range[0], text);
      const problems = [...faults, ...reader.refused];
      const isPlain = problems.length === 0 && reader.isPlain;
      return { root, problems, isPlain, nodes: reader.measure.nodes, end: document.range[2] };
    });
  } catch {
    return [];
  }
};
