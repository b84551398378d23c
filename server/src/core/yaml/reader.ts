import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { TextRange } from '../text/text-range.ts';
import { asKnown } from './anchors-read.ts';
import type { Anchored, KnownAnchors } from './anchors-read.ts';
import { Measure } from './measure.ts';
import type { SyntaxProblem } from './mend/fault.ts';
import { anchorRefusal, flowTextRefusal, isMergeable, keyRefusalOf, refusalOf } from './py-refusals.ts';
import type { PyRefusal } from './py-refusals.ts';
import { anchorPlace, colonBehind } from './read-places.ts';
import { isOpenQuote, nothing, scalarTree } from './read-scalar.ts';
import { LIST } from './own-list.ts';
import { MARK, markBefore } from './stream-faults.ts';
import { isMerge, isNoKey, isTextual, keyPlace, keyText } from './read-key.ts';
import type { Entry, ScalarNode, Tree } from './tree.ts';

/** Reads one document of a text as PyYAML would. */
export class Reader {
  readonly #measure = new Measure();
  #isPlain = true;
  /** Trees are shared, not copied: a bomb of aliases costs no more than its text. */
  readonly #anchors: Map<string, Anchored | null>;
  readonly #known: KnownAnchors | undefined;
  readonly #faults: SyntaxProblem[] = [];
  readonly #refused: SyntaxProblem[] = [];
  /** How many brackets stand around. */
  #flow = 0;
  readonly #text: string;

  constructor(text: string, known?: KnownAnchors) {
    this.#text = text;
    this.#known = known;
    this.#anchors = new Map(known?.outside);
  }

  read(node: unknown, fallback: TextRange): Tree {
    if (!this.#measure.enter()) return nothing(fallback);
    const range = rangeOf(node as Node | null, fallback);
    if (isAlias(node) || (isNode(node) && node.anchor !== undefined)) this.#isPlain = false;
    if (isAlias(node)) return this.#aliased(node.source, range);
    if (isNode(node) && node.anchor) this.#anchor(node.anchor, range);
    const outer = this.#measure.open();
    const tree = this.#collection(node, range) ?? scalarTree(node, range);
    const extent = this.#measure.close(outer);
    return isNode(node) && node.anchor ? this.#named(node.anchor, { tree, extent }) : tree;
  }

  #named(name: string, read: Anchored): Tree {
    const tree = asKnown(read.tree, this.#known?.inside.get(name)?.tree);
    this.#anchors.set(name, { ...read, tree });
    return tree;
  }

  /** Null inside of what is named so. */
  get anchors(): ReadonlyMap<string, Anchored | null> {
    return this.#anchors;
  }

  get isPlain(): boolean {
    return this.#isPlain;
  }

  get measure(): Measure {
    return this.#measure;
  }

  /** What every reader refuses beside the grammar: aliases of no anchor before them (`Composer.compose_node`), keys without a hash. */
  get faults(): readonly SyntaxProblem[] {
    return this.#faults;
  }

  /** What PyYAML alone refuses. */
  get refused(): readonly SyntaxProblem[] {
    return this.#refused;
  }

  #refuse(refusal: PyRefusal | null, range: TextRange): void {
    if (refusal !== null) this.#refused.push({ ...refusal, range });
  }

  #anchor(name: string, range: TextRange): void {
    this.#refuse(anchorRefusal(name, this.#anchors), anchorPlace(this.#text, name, range));
    this.#anchors.set(name, null);
  }

  /** What an alias names, if it is a key; lists and mappings have no hash (`construct_mapping`), `{{ x }}` is filled in later. */
  #keyTree(key: unknown, keyRange: TextRange, around: TextRange): ScalarNode | null {
    if (this.#flow > 0) this.#refuseFlowKey(key, keyRange);
    if (isNode(key)) this.#refuse(keyRefusalOf(key), keyRange);
    if (isScalar(key)) this.#lookAtQuotes(key, keyRange);
    if (key === null || (isScalar(key) && key.anchor === undefined)) return null;
    const tree = this.read(key, keyRange);
    if (tree.kind === 'scalar') return isAlias(key) ? tree : null;
    const isBraced = isMap(key) && key.flow === true && keyRange.start === around.start + 1;
    if (!isBraced && !this.#text.startsWith('{{', keyRange.start))
      this.#faults.push({ kind: 'unhashable', range: keyRange, message: 'found unhashable key' });
    return null;
  }

  #aliased(name: string, range: TextRange): Tree {
    const named = this.#anchors.get(name);
    if (named === undefined) this.#faults.push({ kind: 'alias', range, message: `Unresolved alias ${name}` });
    this.#measure.add(named?.extent);
    return named?.tree ?? nothing(range);
  }

  #collection(node: unknown, range: TextRange): Tree | null {
    if (isScalar(node)) this.#lookAtQuotes(node, range);
    if (isNode(node)) this.#refuse(refusalOf(node) ?? (this.#flow > 0 ? flowTextRefusal(node) : null), range);
    if (!isMap(node) && !isSeq(node)) return null;
    const flow = node.flow === true;
    this.#flow += flow ? 1 : 0;
    const tree: Tree = isMap(node)
      ? { kind: 'map', flow, range, entries: this.#entries(node, range) }
      : {
          kind: 'list',
          flow,
          range,
          items: node.items.map((item) => (isPair(item) ? this.#pair(item, range) : this.read(item, range))),
        };
    this.#flow -= flow ? 1 : 0;
    return tree;
  }

  /** The parser takes a quote for closed where a line ends in one that is escaped. */
  #lookAtQuotes({ type }: Scalar, { start, end }: TextRange): void {
    if (type?.startsWith('QUOTE') === true && isOpenQuote(this.#text.slice(start, end)))
      this.#faults.push({ kind: 'quote', range: { start, end }, message: 'Missing closing quote' });
  }

  /** With the byte order mark before it, but where the key could not be told for what it is: Ray misses it then. */
  #keyText(pair: Pair, { start, end }: TextRange): string {
    const key = markBefore(this.#text, start) + keyText(pair, this.#text.slice(start, end));
    if (key !== MARK + LIST) return key;
    const at = this.#text.lastIndexOf(MARK, start);
    this.#refuse({ kind: 'mark', message: '' }, { start: at, end: at + 1 });
    return LIST;
  }

  /** An item of `!!omap` and `!!pairs`: a tuple of key and value to PyYAML, which JSON writes as a list. */
  #pair({ key, value }: Pair, around: TextRange): Tree {
    const range = rangeOf(key as Node | null, around);
    const items = [this.read(key, range), this.read(value, { start: range.end, end: range.end })];
    if (value === null || value === undefined) this.#refuse({ kind: 'no-value', message: '' }, range);
    return { kind: 'list', flow: true, range, items };
  }

  /** Between brackets a key without `? ` and its colon stand in one line, within 1,024 characters (`stale_possible_simple_keys`). */
  #refuseFlowKey(key: unknown, range: TextRange): void {
    const colon = colonBehind(this.#text, range.end);
    if (colon === null || /\?\s*$/.test(this.#text.slice(Math.max(0, range.start - 80), range.start))) return;
    const written = this.#text.slice(range.start, colon);
    if (written === '') this.#refuse({ kind: 'flow-text', message: '' }, range);
    else if (written.length > 1024 || written.includes('\n')) this.#refuse({ kind: 'flow-key', message: '' }, range);
    else if (isNode(key)) this.#refuse(flowTextRefusal(key), range);
  }

  #entries(map: YAMLMap, range: TextRange): ReadonlyMap<string, Entry> {
    const own = new Map<string, Entry>();
    const merged = new Map<string, Entry>();
    for (const pair of map.items) {
      const keyRange = keyPlace(this.#text, rangeOf(pair.key as Node | null, range));
      if (map.flow !== true && isNoKey(pair, this.#text, keyRange))
        this.#faults.push({ kind: 'no-key', range: { start: keyRange.start, end: keyRange.end + 1 }, message: '' });
      const named = this.#keyTree(pair.key, keyRange, range);
      const key = named === null ? this.#keyText(pair, keyRange) : String(named.value);
      const value = this.read(pair.value, { start: keyRange.end, end: keyRange.end });
      if (isMerge(pair)) {
        if (!isMergeable(value)) this.#refuse({ kind: 'merge', message: '' }, keyRange);
        for (const entry of mergeSources(value)) merged.set(entry.key, { ...entry, merged: true });
      } else {
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

/** Of a list PyYAML merges the mappings that stand in it, and refuses any other (`flatten_mapping`). */
const mergeSources = (value: Tree): readonly Entry[] => {
  if (value.kind === 'map') return [...value.entries.values()];
  const items = value.kind === 'list' ? value.items.filter((item) => item.kind === 'map') : [];
  return items.toReversed().flatMap(({ entries }) => [...entries.values()]);
};

const rangeOf = (node: Node | null | undefined, fallback: TextRange): TextRange => {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : fallback;
};
