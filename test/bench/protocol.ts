import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beside } from './protocol/beside.ts';
import { CASES } from './protocol/cases.ts';
import { ours, peer } from './protocol/programs.ts';
import { ServerProcess } from './protocol/server.ts';

const wanted = process.env.CASE;
const folder = pathToFileURL(mkdtempSync(join(tmpdir(), 'lens-bench-'))).href;
const other = process.env.ALONE === undefined ? peer() : null;
const servers = [ours, ...(other === null ? [] : [other])].map(
  (program) =>
    new ServerProcess(
      program,
      program === ours && process.env.PROF !== undefined ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROF}`] : [],
    ),
);
for (const server of servers) await server.start(folder);
for (const one of CASES) {
  if (wanted !== undefined && !one.name.includes(wanted)) continue;
  const measured = await beside(servers, folder, one);
  console.log(one.name);
  for (const [asked, times] of Object.entries(measured))
    console.log(
      `  ${asked.padEnd(12)}${times.map((time) => (time === null ? '' : `${time.median.toFixed(1).padStart(9)} (p99 ${time.p99.toFixed(1)})`)).join('')}`,
    );
}
for (const server of servers) await server.stop();
