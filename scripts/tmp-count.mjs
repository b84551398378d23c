import { build } from 'esbuild';
await build({ stdin: { contents: `
import { shapeOfConfig } from './server/src/core/models/shape-of-config.ts';
import { parametersOf } from './server/src/core/models/parameters.ts';
import { ARCHITECTURES } from './server/src/core/models/registry.ts';
import { readFileSync } from 'node:fs';
if (process.argv[2] === 'names') console.log(ARCHITECTURES.join(' '));
else {
  const want = new Map(readFileSync(process.argv[3], 'utf8').trim().split('\\n').map((l) => JSON.parse(l)).map((o) => [o.id, o.parameters]));
  const tally = {};
  for (const line of readFileSync(process.argv[2], 'utf8').trim().split('\\n')) {
    const { id, config } = JSON.parse(line);
    const shape = shapeOfConfig(config, id, 'exact', '');
    const got = parametersOf(shape); const w = want.get(id);
    const kind = w === null ? 'noclass' : typeof w === 'string' ? 'refused' : got === w ? 'equal' : got === undefined ? 'unknown' : 'differ';
    const a = config.architectures?.[0]; tally[a] ??= {}; tally[a][kind] = (tally[a][kind] ?? 0) + 1;
    if (process.argv[4] && (process.argv[4] === 'all' ? kind !== 'equal' : kind === process.argv[4])) console.log(kind, id, got, w, got - w, JSON.stringify(shape.unknown), process.argv[5] ? JSON.stringify(config).slice(0, 700) : '');
  }
  for (const [a, t] of Object.entries(tally)) console.log(a, JSON.stringify(t));
}
`, resolveDir: '.', loader: 'ts' }, bundle: true, platform: 'node', format: 'esm', outfile: '/tmp/mdl/run/count.mjs' });
