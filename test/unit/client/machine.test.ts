import { describe, expect, it } from 'vitest';
import { cpusForRay, gpusIn } from '../../../client/src/machine/machine.ts';

describe('the CPUs of this machine, as Ray counts them', () => {
  const V1 = (quota: string) => ({
    '/sys/fs/cgroup/cpu/cpu.cfs_quota_us': quota,
    '/sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000\n',
  });
  it.each([
    ['all of them', {}, 16],
    ['without a limit', { '/sys/fs/cgroup/cpu.max': 'max 100000\n' }, 16],
    ['a limit', { '/sys/fs/cgroup/cpu.max': '400000 100000\n' }, 4],
    ['a limit that is no whole number', { '/sys/fs/cgroup/cpu.max': '250000 100000\n' }, 2],
    ['a limit below one', { '/sys/fs/cgroup/cpu.max': '50000 100000\n' }, 0],
    ['an older limit', V1('300000\n'), 3],
    ['an older one without a limit', V1('-1\n'), 16],
    ['a set', { '/sys/fs/cgroup/cpuset/cpuset.cpus': '0-3,8,10-11\n' }, 7],
    ['both, of which the smaller counts', { ...V1('300000'), '/sys/fs/cgroup/cpuset/cpuset.cpus': '0-1\n' }, 2],
    ['what cannot be read', { '/sys/fs/cgroup/cpu.max': 'banana', '/sys/fs/cgroup/cpuset/cpuset.cpus': '\n' }, 16],
  ])('%s', (_, files: Readonly<Partial<Record<string, string>>>, count) => {
    expect(cpusForRay(16, (file) => files[file] ?? null)).toBe(count);
  });
});

describe('the GPUs that the driver names', () => {
  it.each([
    ['NVIDIA A10G\nNVIDIA A10G\n', 2],
    ['NVIDIA L4\r\n', 1],
    ['No devices were found\n', 0],
    ['', null],
    ['NVIDIA-SMI has failed because it could not communicate\n', null],
  ])('%j', (output, count) => {
    expect(gpusIn(output)).toBe(count);
  });
});
