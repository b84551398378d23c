import { clusterOf, toRecord } from '../../../server/src/core/index.ts';
import type { ClusterDescription } from '../../../server/src/core/index.ts';

/** The cluster that a text describes. */
export const described = (text: string): ClusterDescription => {
  const reading = clusterOf(text);
  if ('problem' in reading) throw new Error(reading.problem.en);
  return reading.cluster;
};

/** Each group as `name count[..max] {resources} ?unknown`. */
export const told = (text: string): readonly string[] =>
  described(text).nodes.map(({ name, count, maxCount, countUnknown, resources, unknown }) =>
    [
      name,
      maxCount === undefined ? String(count) : `${count}..${maxCount}`,
      ...(countUnknown === true ? ['count?'] : []),
      JSON.stringify(toRecord(resources)),
      ...(unknown === undefined ? [] : [`?${[...unknown].join(',')}`]),
    ].join(' '),
  );
