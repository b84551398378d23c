import { driftOf, unpainted } from '../../../core/index.ts';
import type { Drift } from '../../../core/index.ts';
import { readCall } from '../../arguments/read-call.ts';
import { driftJson } from '../../formats/live/drift-json.ts';
import { driftText, quietText } from '../../formats/live/format-drift.ts';
import { analysisBeside } from '../../live/analysis-beside.ts';
import { connectionOf } from '../../live/connection.ts';
import { clusterNow } from '../../live/read-cluster.ts';
import { DRIFT } from '../../table/drift.ts';
import { hasColors, marked, shown } from '../../terminal/colors.ts';
import { ended } from '../command.ts';
import type { Command } from '../command.ts';

/** `drift`: a config beside what runs; status 1 if something differs, 2 if nothing could be compared. */
export const drift: Command = async (argv, language) => {
  const { values, operands } = readCall(argv, DRIFT);
  const [path = ''] = operands;
  const connection = connectionOf(values);
  const cluster = await clusterNow(connection);
  const { analysis, chosen, notes } = await analysisBeside(path, cluster, values);
  const told = { path, analysis, chosen, notes, cluster, drift: driftOf(analysis, chosen.index, cluster) };
  const isColored = hasColors(values.color);
  return {
    output: ended(
      values.format === 'json'
        ? driftJson(told, language)
        : shown((values.quiet ? quietText : driftText)(told, language, isColored ? marked : unpainted), isColored),
    ),
    status: statusOf(told.drift),
    notes,
  };
};

const statusOf = ({ differences, unknown }: Drift): number => {
  if (differences.length > 0) return 1;
  return unknown.some(({ application, why }) => application === null && why === 'not-read') ? 2 : 0;
};
