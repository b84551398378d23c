import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ConfigNode, KeyNode, PlainNode } from '../../config/serve-config.ts';
import { spansOf } from '../../options/model-facts.ts';
import { builderOf } from '../../options/builder.ts';
import { asCode, asKey } from '../../text/markdown.ts';
import { OLDEST_COVERED } from '../../ray/facts/covered.ts';
import { nearest } from '../../text/nearest.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';
import type { Ground, KeyAbout } from '../keys/about.ts';
import { groundOf } from '../keys/ground-of.ts';
import { builderWords } from './builder-words.ts';
import { effectOf } from './effect.ts';
import { joined, keyText, lines } from './key-text.ts';

export interface KeyHover {
  readonly range: TextRange;
  readonly markdown: Words;
}

/**
 * What stands at the end of a path: a key, or the value of one; null for a mapping or list. Of a release that is not
 * covered the path is read as the oldest covered one has it.
 */
export const keyHover = (path: readonly ConfigNode[], config: ConfigAnalysis): KeyHover | null => {
  const last = path.at(-1);
  const at = path.findLastIndex((node) => node.kind === 'key');
  const key = path[at];
  if (last === undefined || key?.kind !== 'key') return null;
  if (last.kind !== 'key' && last.kind !== 'scalar') return null;
  const range = last.kind === 'key' ? last.keyRange : last.range;
  if (range === null || range.start === range.end) return null;
  const { version, covered, note } = config.ray;
  if (!covered) return note === null ? null : { range, markdown: ofOldest(path.slice(0, at), key.key, note) };
  const ground = groundOf(path.slice(0, at), version);
  const about = ground?.about(key.key) ?? null;
  if (ground === null) return null;
  const markdown =
    about === null ? unknownWords(key, ground) : knownWords(about, path.slice(0, at + 1), config, valueIn(last));
  return { range, markdown };
};

/** Of a release that is not covered nothing is claimed: what the oldest covered one has for the key is told as that. */
const ofOldest = (around: readonly ConfigNode[], key: string, note: Words): Words => {
  const about = groundOf(around, OLDEST_COVERED)?.about(key) ?? null;
  const said = { en: `In Ray ${OLDEST_COVERED}:`, vi: `Trong Ray ${OLDEST_COVERED}:` };
  return about === null ? note : lines(note, said, keyText(about));
};

const valueIn = (node: ConfigNode): PlainNode | null => (node.kind === 'scalar' ? node : null);

const knownWords = (
  about: KeyAbout,
  path: readonly ConfigNode[],
  config: ConfigAnalysis,
  value: PlainNode | null,
): Words => {
  const written = value === null ? null : String(value.tree.value);
  const known = about.values.find(({ text }) => text === written)?.purpose;
  const effect = effectOf(path, config);
  const builder =
    about.key === 'import_path' && written !== null && builderOf(written, config.ray.version) !== undefined
      ? builderWords(path, config)
      : null;
  return lines(
    ...(known === undefined || written === null
      ? []
      : [joined({ en: `${asCode(written)}: `, vi: `${asCode(written)}: ` }, known)]),
    ...(builder === null ? [] : [builder]),
    keyText(about),
    ...(effect === null ? [] : [effect]),
  );
};

/** What Ray does with a key that it does not know, and what was likely meant. */
const unknownWords = ({ key, model }: KeyNode, ground: Ground): Words => {
  const near = nearest(key, ground.keys);
  const spans = model === null ? [] : spansOf(model, key);
  const meant = near === undefined ? null : { en: `Did you mean \`${near}\`?`, vi: `Ý bạn là \`${near}\`?` };
  const others = spans.map(spanWords);
  return lines(
    {
      en: `${asKey(key)}: ${ground.knower} knows no such key here.`,
      vi: `${asKey(key)}: ${ground.knower} không có khóa này ở đây.`,
    },
    ...(ground.unknown === null ? [] : [ground.unknown]),
    ...others,
    ...(meant === null ? [] : [meant]),
  );
};

const spanWords = ([since, until]: readonly [string, string | null]): Words =>
  until === null
    ? { en: `Ray ${since} and newer know it.`, vi: `Có từ Ray ${since}.` }
    : { en: `Ray ${since} up to before ${until} knew it.`, vi: `Có từ Ray ${since} đến trước ${until}.` };
