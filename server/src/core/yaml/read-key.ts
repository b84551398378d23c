import { isScalar } from 'yaml';
import type { Pair } from 'yaml';
import type { TextRange } from '../text/text-range.ts';
import { pyScalar } from './py-scalar.ts';
import type { ScalarNode } from './tree.ts';

/** The place of a key; one of nothing stands at its colon, not where the entry before it ends. */
export const keyPlace = (text: string, range: TextRange): TextRange => {
  if (range.start < range.end) return range;
  const between = /(?:\s|#[^\r\n]*[\r\n])*(?=:)/y;
  between.lastIndex = range.start;
  const at = range.start + (between.exec(text)?.[0].length ?? 0);
  return { start: at, end: at };
};

/** A key's text, what PyYAML makes of a plain one: `n` and `y` are texts to it, `no` and `yes` are not. */
export const keyText = ({ key }: Pair, written: string): string => {
  if (!isScalar(key)) return key === null ? 'null' : written;
  const { type, tag, source, value } = key;
  if (type !== 'PLAIN' || tag !== undefined || source === undefined) return String(value);
  return String(pyScalar(source).value);
};

/**
 * True for a key of nothing in a block that no `?` begins: to PyYAML and libyaml its colon belongs to no key
 * (`Parser.parse_block_mapping_key`: "expected <block end>, but found ':'").
 */
export const isNoKey = ({ key }: Pair, text: string, { start, end }: TextRange): boolean =>
  (key === null || (isScalar(key) && key.source === '' && key.tag === undefined && key.anchor === undefined)) &&
  start === end &&
  text[start] === ':' &&
  !/\?\s*(?:#.*\s+)*$/.test(text.slice(Math.max(0, start - 200), start));

/** Of a tagged key whether the tag makes it a text; a tag of nobody's knows no better than the text. */
const isTextTag = (tag: string): boolean => !/^tag:yaml\.org,2002:(?:null|bool|int|float|timestamp|binary)$/.test(tag);

/** True for a key whose value PyYAML merges into the mapping (`flatten_mapping`): `<<`, but not in quotes or as `!!str`. */
export const isMerge = ({ key }: Pair): boolean =>
  isScalar(key) && (key.tag === undefined ? key.type === 'PLAIN' && key.source === '<<' : key.tag === MERGE);

const MERGE = 'tag:yaml.org,2002:merge';

/** False for a key that is a number, a boolean or null to PyYAML; `named`: what the key names as an alias. */
export const isTextual = ({ key }: Pair, named: ScalarNode | null): boolean => {
  if (named !== null) return named.type === 'string';
  if (!isScalar(key) || key.source === undefined) return true;
  const { tag, type, source } = key;
  if (tag !== undefined && tag !== '!') return isTextTag(tag);
  return (type !== 'PLAIN' && tag !== '!') || pyScalar(source).type === 'string';
};
