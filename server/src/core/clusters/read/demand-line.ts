import type { Resources } from '../../ray/amounts.ts';
import type { Waiting } from '../cluster.ts';

const LINE =
  /^\s*(\{.*\})( \* \d+)?(?: \((\w+)\))?: (\d{1,15})\+ pending (?:tasks\/actors|placement groups)(?: \((\d+)\+ using placement groups\))?/;
const BUNDLE = /(\{[^{}]*\})(?: \* (\d+))?/g;

/**
 * ` {'CPU': 1.0}: 3+ pending tasks/actors` or ` {'GPU': 2.0} * 2 (PACK): 1+ pending placement groups` (`get_demand_report`
 * in `ray/autoscaler/_private/util.py`). What waits inside a placement group asks for nothing beside it, so it is left out.
 */
export const demandLine = (line: string): Waiting | null => {
  const match = LINE.exec(line);
  const count = Number(match?.[4]) - Number(match?.[5] ?? 0);
  if (match?.[1] === undefined || count <= 0) return null;
  const bundles = [...`${match[1]}${match[2] ?? ''}`.matchAll(BUNDLE)].flatMap(([, bundle, times]) =>
    Array.from({ length: Math.min(Number(times ?? 1), MOST_BUNDLES) }, () => resourcesOf(bundle ?? '')),
  );
  return { bundles, strategy: match[3] ?? null, count };
};

const MOST_BUNDLES = 1000;

const resourcesOf = (python: string): Resources =>
  new Map(
    [...python.matchAll(/'([^']+)': (\d{1,40}(?:\.\d*)?(?:e[-+]?\d{1,2})?)/g)].map(([, name, amount]) => [
      name ?? '',
      BigInt(Math.round(Number(amount) * 10_000)),
    ]),
  );
