import type { Finding } from '../../problems/finding.ts';
import { notice } from '../../problems/notice.ts';
import type { ModelName } from '../../options/model-facts.ts';
import type { Fix } from '../../problems/problem.ts';
import { conflictsIn } from '../../sources/detect/conflicts.ts';
import { nodesOf } from '../../yaml/nodes.ts';
import { removeTwin } from '../../yaml/remove-entry.ts';
import type { Entry, MapNode, Tree } from '../../yaml/tree.ts';
import type { Rule } from '../rule.ts';

/** A key written twice in one mapping: PyYAML keeps the last one and says nothing (`yaml.safe_load`, every release). */
export const rule: Rule = {
  code: 'duplicate-key',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A key that is written twice', vi: 'Khóa được viết hai lần' },
  check: ({ places, text }) => {
    const seen = new Set<Tree>();
    const found = places.flatMap(({ map, model }) => {
      // What was walked through has been walked through to the end.
      if (seen.has(map)) return [];
      return nodesUnder(map, model).flatMap((tree) => {
        if (tree.kind !== 'map' || seen.has(tree)) return [];
        seen.add(tree);
        return repeated(tree).map(([earlier, last]) => problem(earlier, last, tree, text));
      });
    });
    // Both sides of a merge that was not finished have the same keys.
    return found.length > 0 && conflictsIn(text).length > 0 ? [] : found;
  },
};

/** All of a place but the applications of a file and the deployments of an application, which are places by themselves. */
const nodesUnder = (map: MapNode, model: ModelName): readonly Tree[] => {
  if (model === 'ServeDeploySchema') return [...nodesOf(map, ({ key }) => key !== 'applications')];
  const parts = model === 'ServeApplicationSchema' ? map.entries.get('deployments') : undefined;
  if (parts?.value.kind !== 'list') return [...nodesOf(map)];
  const strays = parts.value.items.filter(({ kind }) => kind !== 'map');
  return [...nodesOf(map, (entry) => entry !== parts), ...strays.flatMap((item) => [...nodesOf(item)])];
};

/** Every entry that a later one of the same key replaces, with the one that counts. */
const repeated = ({ entries }: MapNode): readonly (readonly [Entry, Entry])[] =>
  [...entries.values()].flatMap((last) => {
    const found: (readonly [Entry, Entry])[] = [];
    for (let entry = last.merged ? undefined : last.before; entry !== undefined; entry = entry.before)
      found.push([entry, last]);
    return found;
  });

const problem = (earlier: Entry, last: Entry, map: MapNode, text: string): Finding =>
  notice(
    'duplicate-key',
    'warning',
    earlier.keyRange,
    {
      en: `${earlier.key} is written twice here: Ray reads only the last one, and this one has no effect.`,
      vi: `${earlier.key} được viết hai lần ở đây: Ray chỉ đọc cái cuối, cái này không có tác dụng.`,
    },
    {
      tag: 'unnecessary',
      related: [{ range: last.keyRange, message: { en: 'This one counts.', vi: 'Cái này được dùng.' } }],
      fixes: [
        ...removal(earlier, last, map, text, true),
        // Of three the one before the last would count instead.
        ...(last.before === earlier ? removal(last, earlier, map, text, false) : []),
      ],
    },
  );

/** Removing the one without effect changes nothing; removing the other makes this one count. */
const removal = (gone: Entry, kept: Entry, map: MapNode, text: string, isDead: boolean): readonly Fix[] => {
  const edit = removeTwin(text, gone, withBoth(map, gone, kept));
  if (edit === null) return [];
  const title = isDead
    ? { en: `Remove this ${gone.key}, which has no effect`, vi: `Xóa ${gone.key} này, vì không có tác dụng` }
    : { en: `Keep this ${gone.key} and remove the last one`, vi: `Giữ ${gone.key} này và xóa cái cuối` };
  return [{ title, preferred: isDead, safe: isDead, edits: [edit] }];
};

/** The mapping with both entries in the order of the text. */
const withBoth = (map: MapNode, gone: Entry, kept: Entry): MapNode => {
  const others = [...map.entries.values()].filter(({ key }) => key !== gone.key);
  const all = [...others, gone, kept].toSorted((a, b) => a.keyRange.start - b.keyRange.start);
  return { ...map, entries: new Map(all.map((one) => [one === kept ? `${one.key} twice` : one.key, one])) };
};
