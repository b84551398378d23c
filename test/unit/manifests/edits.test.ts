import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer } from '../../../server/src/core/index.ts';
import { block, indented, service } from './service.ts';

const mended = (text: string, title: string): string | undefined => {
  const analysis = analyze(text);
  const fix = analysis.problems.flatMap(fixer(analysis)).find((one) => one.title.en === title);
  return fix && applyEdits(text, fix.edits);
};

const BEFORE = `applications:
- name: a
  import_path: m:app
  port: 8001
  route_prefix: /
http_options:
  host: 0.0.0.0
`;
const AFTER = `applications:
- name: a
  import_path: m:app
  route_prefix: /
http_options:
  host: 0.0.0.0
  port: 8001
`;

describe('two edits of a config inside a scalar, the later one first', () => {
  it.each([
    ['|', (config: string) => block(config)],
    ['|-', (config: string) => block(config).replace('|', '|-')],
    ['|2', (config: string) => `|4\n      ${indented(config, 6)}`],
    ['double quotes', (config: string) => JSON.stringify(config)],
  ])('%s', (_, written) => {
    expect(mended(service(written(BEFORE)), 'Move port to http_options')).toBe(service(written(AFTER)));
  });

  it('that touch one line', () => {
    const config = 'applications: [{ name: a, import_path: m:app, port: 8001 }]\n';
    expect(mended(service(block(config)), 'Move port to http_options')).toBe(
      service(block('http_options: { port: 8001 }\napplications: [{ name: a, import_path: m:app }]\n')),
    );
  });
});
