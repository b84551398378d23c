import { holdsPlaceholder } from '../sources/detect/placeholder.ts';
import { asList, asMap } from '../yaml/tree.ts';
import type { Entry, Tree } from '../yaml/tree.ts';
import type { Around } from './contexts.ts';
import { checksOn, findings } from './part-findings.ts';
import type { ConfigWork, PartFindings } from './work.ts';

/** What the rules say of all that stands around the applications. */
export const frameFindings = (around: Around): PartFindings => ({
  ...findings(checksOn.frame(around), 'frame', around),
  isLater: isFrameLater(around.root),
});

/** True where nothing was said of a frame, and nothing in it is another now: it holds nothing behind its applications, which are a list of mappings. */
export const isQuiet = ({ frame, root: before, standing }: ConfigWork, root: Tree): boolean => {
  if (frame === null || frame.found.length > 0 || frame.isFaulty || !standing.source.isPlain) return false;
  const [old, now] = [entriesOf(before), entriesOf(root)];
  return old.length === now.length && old.every((entry, index) => isSame(entry, now[index]));
};

const entriesOf = (root: Tree): readonly Entry[] => [...(asMap(root)?.entries.values() ?? [])];

const isSame = (old: Entry, now: Entry | undefined): boolean =>
  old === now || (isList(old) && now !== undefined && isList(now) && now.keyRange.start === old.keyRange.start);

const isList = ({ key, merged, before, value }: Entry): boolean =>
  key === 'applications' &&
  !merged &&
  before === undefined &&
  (asList(value)?.items.every(({ kind }) => kind === 'map') ?? false);

/** True where a value beside the applications is filled in later. */
const isFrameLater = (root: Tree): boolean => {
  const map = asMap(root);
  const list = map?.entries.get('applications');
  if (map === undefined || list?.value.kind !== 'list') return holdsPlaceholder(root);
  const entries = new Map([...map.entries].filter(([key]) => key !== 'applications'));
  return (
    holdsPlaceholder({ ...map, entries }) ||
    list.value.items.some((item) => item.kind !== 'map' && holdsPlaceholder(item))
  );
};
