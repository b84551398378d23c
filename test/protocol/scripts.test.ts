import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLens, Hover } from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';

const DATA = `# rayServeLens.cluster: cpu=4
models:
  - name: small
    replicas: 2
  - name: big
    replicas: 3
`;
const SCRIPT = `import sys

import yaml
from ray import serve


@serve.deployment
class Model:
    pass


for one in yaml.safe_load(open(sys.argv[1]))["models"]:
    serve.run(Model.options(num_replicas=one["replicas"]).bind(), name=one["name"], route_prefix="/" + one["name"])
`;
const SERVE = 'applications:\n  - name: a\n    import_path: code:app\n    route_prefix: /a\n';
const CODE = `from ray import serve


@serve.deployment(num_replicas=-1)
class Model:
    pass


app = Model.bind()
`;

describe('a script and its data file', () => {
  let client: TestClient;
  let folder: string;
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lens-script-'));
    writeFileSync(join(folder, 'app.py'), SCRIPT);
    writeFileSync(join(folder, 'models.yaml'), DATA);
    writeFileSync(join(folder, 'code.py'), CODE);
    client = await new TestClient().start('en', undefined, [pathToFileURL(folder).href]);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.log).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  const lenses = async (): Promise<readonly string[]> => {
    const found = await client.connection.sendRequest<CodeLens[] | null>('textDocument/codeLens', {
      textDocument: { uri: uri('models.yaml') },
    });
    return (found ?? []).map(({ command }) => command?.title ?? '');
  };

  it('are told together, and again where either changes', async () => {
    await client.open(uri('models.yaml'), DATA);
    const opened = await client.published(uri('models.yaml'), () => true);
    expect(opened.map(({ code }) => code)).toContain('cpu-contention');
    expect(await lenses()).toEqual([
      'In all 5 CPU · does not fit: 1 pending',
      '2 CPU · does not fit beside the others',
      '3 CPU · does not fit beside the others',
    ]);
    await client.change(uri('models.yaml'), 2, [{ text: DATA.replace('replicas: 3', 'replicas: 1') }]);
    expect(await lenses()).toEqual(['In all 3 CPU · fits', '2 CPU · fits', '1 CPU · fits']);
    await client.open(
      uri('app.py'),
      SCRIPT.replace('num_replicas=one', 'ray_actor_options={"num_cpus": 2}, num_replicas=one'),
    );
    expect(await lenses()).toEqual([
      'In all 6 CPU · does not fit: 1 pending',
      '4 CPU · does not fit beside the others',
      '2 CPU · does not fit beside the others',
    ]);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: uri('models.yaml') },
      position: { line: 2, character: 11 },
    });
    expect(JSON.stringify(hover.contents)).toContain('| `Model` | 2 | 4\u00A0CPU |');
  });

  it('what code decides is told at its line there too, until the config is closed', async () => {
    await client.open(uri('serve.yaml'), SERVE);
    const [problem] = await client.published(uri('serve.yaml'), () => true);
    expect(problem).toMatchObject({ code: 'failed-build', range: { start: { line: 2 } } });
    expect(problem?.relatedInformation).toMatchObject([
      { location: { uri: uri('code.py'), range: { start: { line: 3 } } } },
    ]);
    const inCode = await client.published(uri('code.py'), () => true);
    expect(inCode).toMatchObject([{ code: 'failed-build', range: { start: { line: 3 } } }]);
    await client.open(uri('other.yaml'), SERVE);
    await client.published(uri('other.yaml'), ({ diagnostics }) => diagnostics.length === 1);
    expect(await client.published(uri('code.py'), () => true)).toHaveLength(1);
    await client.close(uri('serve.yaml'));
    await client.close(uri('other.yaml'));
    expect(await client.published(uri('code.py'), ({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
  });
});
