import { runningOf, standingOf, unpainted } from '../../../core/index.ts';
import type { LiveCluster } from '../../../core/index.ts';
import { readCall } from '../../arguments/read-call.ts';
import { runs } from '../../formats/live/answer.ts';
import { statusText } from '../../formats/live/format-status.ts';
import type { Status } from '../../formats/live/format-status.ts';
import { statusJson } from '../../formats/live/status-json.ts';
import { readBeside } from '../../live/analysis-beside.ts';
import { connectionOf } from '../../live/connection.ts';
import { configThatRuns, namedIn } from '../../live/named-application.ts';
import type { Named } from '../../live/named-application.ts';
import { clusterNow } from '../../live/read-cluster.ts';
import { STATUS } from '../../table/status.ts';
import { hasColors, marked, shown } from '../../terminal/colors.ts';
import { ended } from '../command.ts';
import type { Command } from '../command.ts';

/** `status`: what runs in a cluster, or one application of it; status 1 if an application does not. */
export const status: Command = async (argv, language) => {
  const { values, operands } = readCall(argv, STATUS);
  const connection = connectionOf(values);
  const cluster = await clusterNow(connection);
  const [word] = operands;
  const told = await statusOf(cluster, word === undefined ? null : namedIn(word, cluster));
  const isColored = hasColors(values.color);
  return {
    output: ended(
      values.format === 'json'
        ? statusJson(told, language)
        : shown(statusText(told, language, isColored ? marked : unpainted), isColored),
    ),
    status: told.applications.every(runs) ? 0 : 1,
    notes: told.notes,
  };
};

const statusOf = async (cluster: LiveCluster, named: Named | null): Promise<Status> => {
  const frame = {
    cluster,
    isUp: cluster.serve !== null,
    isOne: named !== null && 'application' in named,
    standing: null,
  };
  if (named === null) return { ...frame, applications: runningOf(cluster, null, 0), notes: [] };
  if ('application' in named) {
    const applications = runningOf(cluster, null, 0).filter(({ name }) => name === named.application);
    return { ...frame, applications, notes: [] };
  }
  const { analysis, notes } = await readBeside(named.file, cluster);
  const config = configThatRuns(analysis, cluster);
  const standing = standingOf(cluster, analysis, config);
  return { ...frame, applications: runningOf(cluster, analysis, config), standing, notes };
};
