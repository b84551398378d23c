import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import asked from './code-options.json' with { type: 'json' };
import { read, told } from './read.ts';

it('measures', () => {
  const rows: string[] = [];
  const counts: Record<string, number> = {};
  for (const [marks, options] of Object.entries(asked.answers))
    for (const [index, release] of asked.releases.entries())
      for (const option of options) {
        const refuses = marks[index] === 'x';
        const reading = read(`class A:\n    pass\n\n\napp = serve.deployment(${option})(A).bind()\n`, { release });
        const said = told(reading);
        const what = said.startsWith('refused') ? 'refused' : said.startsWith('unknown') ? 'unknown' : reading.kind === 'read' && !reading.certain ? 'doubt' : 'taken';
        const key = `${refuses ? 'x' : '.'} ${what}`;
        counts[key] = (counts[key] ?? 0) + 1;
        if ((refuses && what !== 'refused') || (!refuses && what !== 'taken')) rows.push(`${key} ${release} ${option}`);
      }
  writeFileSync('/tmp/oracle/options-measure.txt', `${JSON.stringify(counts)}\n${rows.join('\n')}\n`);
}, 900_000);
