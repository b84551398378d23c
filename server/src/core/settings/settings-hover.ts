import { ALL_RULES } from '../rules/index.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { parseDocuments } from '../yaml/parse-document.ts';
import { asMap } from '../yaml/tree.ts';
import type { Entry, Tree } from '../yaml/tree.ts';
import { keysIn } from './setting-keys.ts';

/** What a key of a settings file means, and where it stands; null where the offset is in none. */
export const settingsHover = (
  text: string,
  offset: number,
): { readonly range: TextRange; readonly markdown: Words } | null => {
  const path = entriesAt(parseDocuments(text)[0]?.root ?? undefined, offset);
  const last = path.at(-1);
  if (last === undefined || offset > last.keyRange.end) return null;
  const place = path[0]?.key === 'overrides' && path.length > 1 ? 'override' : 'file';
  const parent = path.at(-2)?.key;
  const rule = parent === 'rules' ? ALL_RULES.find(({ code }) => code === last.key) : undefined;
  const key = parent === 'rules' ? undefined : keysIn(place).find(({ name }) => name === last.key);
  const markdown = rule?.title ?? key?.meaning;
  return markdown === undefined ? null : { range: last.keyRange, markdown };
};

/** The entries around an offset, the outermost first. */
const entriesAt = (tree: Tree | undefined, offset: number): readonly Entry[] => {
  if (tree?.kind === 'list')
    return entriesAt(
      tree.items.find(({ range }) => holds(range, offset)),
      offset,
    );
  const entry = [...(asMap(tree)?.entries.values() ?? [])].find(
    ({ keyRange, value }) => holds(keyRange, offset) || holds(value.range, offset),
  );
  return entry === undefined ? [] : [entry, ...(holds(entry.keyRange, offset) ? [] : entriesAt(entry.value, offset))];
};

const holds = ({ start, end }: TextRange, offset: number): boolean => start <= offset && offset <= end;
