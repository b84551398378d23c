import { usageLine } from '../clusters/read/usage-line.ts';
import type { Resources, Units } from '../ray/amounts.ts';
import { listOf, objectOf, textOf, unitsOf } from './json.ts';
import type { JsonObject } from './json.ts';

/** What a cluster says of the usage of each node, by node id. */
export interface NodeUsage {
  /** `usageByNode` of `/api/cluster_status`: exact and of the moment, but not told under autoscaler v2. */
  readonly amounts: JsonObject | null;
  /** The lines of `ray status -v` (`nodeLogicalResources` of `/nodes?view=summary`), told under both autoscalers. */
  readonly lines: JsonObject | null;
}

/** What of its total nobody holds on a node; null where that is not told, without a resource of which it is not told exactly. */
export const freeOn = (id: string, total: Resources, { amounts, lines }: NodeUsage): Resources | null => {
  const [exact, text] = [objectOf(amounts?.[id]), textOf(lines?.[id])];
  if (exact !== null) return rest(total, (name, all) => exactlyUsed(exact, name, all));
  if (text === null) return null;
  const said = new Map(text.split('\n').map((line) => [usageLine(line)?.resource ?? '', line]));
  return rest(total, (name, all) => usedIn(said.get(name) ?? '', all));
};

const rest = (total: Resources, usedOf: (name: string, all: Units) => Units | null): Resources => {
  const free = new Map<string, Units>();
  for (const [name, all] of total) {
    const used = usedOf(name, all);
    if (used !== null) free.set(name, all > used ? all - used : 0n);
  }
  return free;
};

const exactlyUsed = (amounts: JsonObject, name: string, all: Units): Units | null => {
  const [used, of] = listOf(amounts[googleStyle(name)]) ?? [];
  return unitsOf(of) === all ? unitsOf(used) : null;
};

/** The name of a resource as the dashboard writes keys (`to_google_style` in `ray/dashboard/utils.py`). */
const googleStyle = (name: string): string => {
  const [first = '', ...others] = name.split('_');
  return first + others.map(titled).join('');
};

/** Python’s `str.title`. */
const titled = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[^a-z])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());

/** A line rounds memory to a hundredth of its unit, so it is exact where nothing is used. */
const usedIn = (line: string, all: Units): Units | null => {
  const said = usageLine(line);
  if (said === null) return null;
  if (said.resource === 'memory') return said.used === 0n && said.groups === null ? 0n : null;
  return said.total === all ? said.used : null;
};
