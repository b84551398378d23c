/** The machine that the extension runs on, as far as it can be asked. */
export interface Machine {
  /** CPUs that Ray would find there; null where nobody can say. */
  readonly cpus: () => number | null;
  /** GPUs that the driver knows; null where its program is not there or does not answer. Runs `nvidia-smi`. */
  readonly gpus: () => Promise<number | null>;
}

/** Where the kernel tells a container its share (`_get_docker_cpus` in `ray/_private/utils.py`, every release covered). */
const QUOTA = '/sys/fs/cgroup/cpu/cpu.cfs_quota_us';
const PERIOD = '/sys/fs/cgroup/cpu/cpu.cfs_period_us';
const LIMIT = '/sys/fs/cgroup/cpu.max';
const SET = '/sys/fs/cgroup/cpuset/cpuset.cpus';

/** Reads a small file; null where there is none. */
type Read = (file: string) => string | null;

/**
 * The CPUs that Ray takes a machine to have: all of them, or the whole part of what a container may use of them
 * (`get_num_cpus` in `ray/_private/utils.py`).
 */
export const cpusForRay = (all: number, read: Read): number => {
  const shares = [quotaOf(read), setOf(read)].filter((share) => share !== null && share > 0);
  return shares.length === 0 ? all : Math.trunc(Math.min(...shares.map(Number)));
};

const quotaOf = (read: Read): number | null => {
  const [quota, period] = [read(QUOTA), read(PERIOD)];
  if (quota !== null && period !== null) return numberOf(Number(quota.trim()) / Number(period.trim()));
  const limit = /^(\d+)\s+(\d+)\s*$/.exec(read(LIMIT) ?? '');
  return limit === null ? null : numberOf(Number(limit[1]) / Number(limit[2]));
};

const numberOf = (share: number): number | null => (Number.isNaN(share) || share < 0 ? null : share === 0 ? 1 : share);

const setOf = (read: Read): number | null => {
  const text = read(SET)?.trim();
  if (text === undefined || !/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(text)) return null;
  return text
    .split(',')
    .map((part) => part.split('-').map(Number))
    .reduce((sum, [first = 0, last = first]) => sum + last - first + 1, 0);
};

/** How many GPUs `nvidia-smi --query-gpu=name --format=csv,noheader` listed; null for what is no such list. */
export const gpusIn = (output: string): number | null => {
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.some((line) => /^no devices were found/i.test(line))) return 0;
  return lines.length === 0 || lines.some((line) => /failed|error/i.test(line)) ? null : lines.length;
};
