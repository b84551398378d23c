import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { deployedConfig, deployedIn } from '../../core/index.ts';
import type { LiveCluster, Words } from '../../core/index.ts';
import { UsageError } from '../arguments/usage-error.ts';
import { noteWords, notWritten } from '../inputs/note.ts';
import { makeFolder } from '../terminal/make-folder.ts';

/** Where the files of this person are that are neither settings nor a cache, as their system has it. */
const stateFolder = (env: NodeJS.ProcessEnv): string => {
  const own = env.XDG_STATE_HOME ?? (process.platform === 'win32' ? env.LOCALAPPDATA : undefined);
  return join(own === undefined || own === '' ? join(homedir(), '.local', 'state') : own, 'ray-serve-lens');
};

/** A new file for what runs at an address at a moment: `127.0.0.1-8265-2026-11-29T12-30-05.123Z.yaml`. */
export const undoPath = ({ address, readAt }: LiveCluster, env: NodeJS.ProcessEnv = process.env): string => {
  const place = new URL(address).host.replaceAll(/[^\w.-]+/g, '-');
  const time = new Date(readAt).toISOString().replaceAll(':', '-');
  return join(stateFolder(env), 'undo', `${place}-${time}.yaml`);
};

/**
 * Keeps what is deployed as a config that deploys it again. It may hold what only its owner should know (`env_vars`), so
 * that nobody else may read it.
 */
export const keepDeployed = (cluster: LiveCluster, path: string): void => {
  const text = undoText(cluster);
  try {
    makeFolder(dirname(path), 0o700);
    // A file that is there, or a link, stays as it is.
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UsageError(noteWords(isThere ? { path, message: THERE, status: 2 } : notWritten(path)));
  }
};

const THERE: Words = {
  en: 'it is there already and stays as it is; name a new file',
  vi: 'file đã có và được giữ nguyên; hãy nêu một file mới',
};

/** Texts in quotes wherever YAML 1.1, which Ray reads, could take them for something else. */
export const undoText = (cluster: LiveCluster): string => {
  const time = new Date(cluster.readAt).toISOString();
  const head = `# What ran at ${cluster.address} (Ray ${cluster.ray ?? '?'}) until ${time}.\n`;
  const options = { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false } as const;
  return `${head}${stringify(deployedConfig(deployedIn(cluster.serve)), options)}`;
};
