import { runningOf, unpainted } from '../../../core/index.ts';
import type { Analysis, LiveCluster } from '../../../core/index.ts';
import { readCall } from '../../arguments/read-call.ts';
import { runs } from '../../formats/live/answer.ts';
import { statusText } from '../../formats/live/format-status.ts';
import type { Status } from '../../formats/live/format-status.ts';
import { statusJson } from '../../formats/live/status-json.ts';
import { analysisBeside } from '../../live/analysis-beside.ts';
import { connectionOf } from '../../live/connection.ts';
import { clusterNow } from '../../live/read-cluster.ts';
import { STATUS } from '../../table/status.ts';
import { hasColors, marked, shown } from '../../terminal/colors.ts';
import { ended } from '../command.ts';
import type { Command } from '../command.ts';

/** `status`: what runs in a cluster; status 1 if an application does not. */
export const status: Command = async (argv, language) => {
  const { values, operands } = readCall(argv, STATUS);
  const connection = connectionOf(values);
  const cluster = await clusterNow(connection);
  const [path] = operands;
  const told = statusOf(cluster, path === undefined ? null : (await analysisBeside(path, cluster)).analysis);
  const isColored = hasColors(values.color);
  return {
    output: ended(
      values.format === 'json'
        ? statusJson(told, language)
        : shown(statusText(told, language, isColored ? marked : unpainted), isColored),
    ),
    status: told.applications.every(runs) ? 0 : 1,
  };
};

/** `analysis`: of the file whose applications run, if there is one. */
export const statusOf = (cluster: LiveCluster, analysis: Analysis | null): Status => ({
  cluster,
  isUp: cluster.serve !== null,
  applications: runningOf(cluster, analysis, 0),
});
