import { rmSync } from 'node:fs';
import { deployedConfig, deployedIn, hidesValues, posixWord } from '../../core/index.ts';
import type { LiveCluster, Words } from '../../core/index.ts';
import { UsageError } from '../arguments/usage-error.ts';
import { PROGRAM } from '../arguments/usage-lines.ts';
import { clusterNow, maySame } from './read-cluster.ts';
import type { Connection } from './connection.ts';
import { notTakenBack } from './not-taken-back.ts';
import { keepDeployed, undoPath } from './undo-file.ts';

/** How what was deployed before comes back. */
export interface Undo {
  /** The file that keeps it; null where Serve did not run. */
  readonly file: string | null;
  readonly command: string;
  /** What is to be known before it is used. */
  readonly note: Words | null;
}

/** Reads the cluster once more and stops where it is not what the person agreed to change. */
export const stillTheSame = async (connection: Connection, agreed: LiveCluster): Promise<LiveCluster> => {
  const cluster = await clusterNow(connection);
  if (!maySame(agreed, cluster) || sign(agreed) !== sign(cluster)) throw new UsageError(CHANGED);
  return cluster;
};

const sign = (cluster: LiveCluster): string =>
  JSON.stringify([
    deployedConfig(deployedIn(cluster.serve)),
    (cluster.serve?.applications ?? []).map(({ name, deployedAt }) => [name, deployedAt]),
  ]);

/** Keeps what is deployed, before it is changed by this body of a `PUT`; null: by none. */
export const keep = (cluster: LiveCluster, option: string | undefined, body: string | null = null): Undo => {
  const at = `--address ${posixWord(cluster.address)}`;
  if (cluster.serve === null) return { file: null, command: `${PROGRAM} shutdown --all ${at}`, note: null };
  const file = option ?? undoPath(cluster);
  keepDeployed(cluster, file);
  const config = deployedConfig(deployedIn(cluster.serve));
  const lost = body === null ? [] : notTakenBack(config, body);
  const note = hidesValues(config) ? HIDDEN : lost.length > 0 ? lostWords(lost) : null;
  return { file, command: `${PROGRAM} deploy ${posixWord(file)} ${at}`, note };
};

/** Takes away what was kept for a change that the cluster did not take. */
export const forget = ({ file }: Undo): void => {
  if (file !== null) rmSync(file, { force: true });
};

const CHANGED: Words = {
  en: 'What runs there was changed by somebody else in the meantime, so nothing was sent: look again.',
  vi: 'Những gì đang chạy ở đó vừa bị người khác đổi, nên không gửi gì: hãy xem lại.',
};

const HIDDEN: Words = {
  en: 'the dashboard hides values of env_vars (<redacted>): put the real ones into that file before you use it',
  vi: 'dashboard che giá trị của env_vars (<redacted>): hãy điền giá trị thật vào file đó trước khi dùng',
};

const lostWords = (lost: readonly string[]): Words => ({
  en: `Ray then leaves ${lost.join(', ')} as it runs now, since the earlier config left it out: shut the application down before`,
  vi: `khi đó Ray giữ ${lost.join(', ')} như hiện chạy, vì cấu hình trước bỏ trống: hãy tắt ứng dụng trước`,
});
