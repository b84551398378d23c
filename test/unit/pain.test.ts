import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { keys } from './pain/keys.ts';
import { placing } from './pain/placing.ts';
import type { Told } from './pain/report.ts';
import { traps } from './pain/traps.ts';
import { untold } from './pain/untold.ts';

/** Public reports of people whose Serve config hurt them, as they were numbered when read. */
const REPORTS =
  `P001 P002 P004 P005 P007 P008 P010 P011 P013 P014 P016 P017 P019 P020 P022 P023 P025 P026 P028 P029 P031
P032 P034 P035 P037 P038 P040 P041 P043 P044 P046 P047 P049 P050 P052 P053 P055 P056 P058 P059 P061 P062 P064 P065 P067
P068 P070 P071 P073 P074 P076 P077 P079 P080 P082 P083 P085 P086 P088 P089 P091 P092 P094 P095 P097 P098 P100 P101 P103
P104 P106 P107 P109 P110 P112 P113 P115 P116 P118 P119 P121 P122`.split(/\s+/);

const told: readonly Told[] = [...placing, ...keys, ...traps];

const found = ({ yaml, ray, cluster }: Told) =>
  analyze(yaml, { rayVersionOption: ray, ...(cluster !== undefined && { clusterOption: cluster }) }).problems.map(
    ({ code, range }) => `${code} at ${yaml.slice(range.start, range.end)}`,
  );

describe('reports of people whose config hurt them', () => {
  it.each(told.map((report) => [report.id, report.about, report] as const))('%s: %s', (_id, _about, report) => {
    expect(found(report)).toContain(`${report.code} at ${report.at}`);
  });

  it('are all listed, told or with the reason why not', () => {
    const listed = [...told.map(({ id }) => id), ...untold.map(([id]) => id)];
    expect([...new Set(listed)].sort()).toEqual(REPORTS);
    console.log(
      `${String(REPORTS.length)} reports: ${String(REPORTS.length - untold.length)} told, ${String(untold.length)} explained`,
    );
  });
});
