import { describe, expect, it } from 'vitest';
import { read, told } from './read.ts';
import type { Files } from './read.ts';

const withModule = (lines: string): Files => ({
  'pkg/app.py': `import json
import os
from pathlib import Path
import yaml
from ray import serve

HERE = os.path.dirname(os.path.abspath(__file__))
${lines}

@serve.deployment(**CONFIG["a"])
class A: ...

app = A.bind()
`,
  'pkg/config.yaml': 'a: {num_replicas: 3}\n',
  'pkg/config.json': '{"a": {"num_replicas": 3}}\n',
  'top.yaml': 'a: {num_replicas: 3}\n',
});

describe('files that code finds by its own place', () => {
  it.each([
    'CONFIG = yaml.safe_load((Path(__file__).parent / "config.yaml").read_text())',
    'CONFIG = yaml.safe_load(Path(__file__).with_name("config.yaml").read_text())',
    'CONFIG = yaml.safe_load((Path(__file__).resolve().parents[1] / "top.yaml").read_text())',
    'CONFIG = yaml.safe_load(open(os.path.join(HERE, "config.yaml")))',
    'CONFIG = yaml.safe_load(open(HERE + "/config.yaml"))',
    'CONFIG = yaml.safe_load(open(f"{HERE}/config.yaml"))',
    'CONFIG = yaml.safe_load(open(str(Path(__file__).parent / "config.yaml")))',
    'with open(Path(__file__).parent / "config.json", encoding="utf-8") as file:\n    CONFIG = json.load(file)',
  ])('%s', (lines) => {
    const reading = read(withModule(lines), { path: 'pkg.app:app' });
    if (reading.kind !== 'read') throw new Error(told(reading));
    expect(reading.deployments[0]?.settings.count).toMatchObject({ known: true, value: 3 });
    expect(reading.certain).toBe(true);
    expect(reading.assumptions.map(({ why }) => why.en).join()).toContain('lies beside the code where Ray builds');
  });

  it('are not known where the workspace does not have them', () => {
    const reading = read(withModule('CONFIG = yaml.safe_load(open(HERE + "/other.yaml"))'), { path: 'pkg.app:app' });
    expect(told(reading)).toBe('unknown: app.py line 8: pkg/other.yaml is not in the workspace');
  });

  it('leave open what the place itself decides', () => {
    const reading = read(withModule('CONFIG = {"a": {"num_replicas": 2 if "pkg" in HERE else 5}}'), {
      path: 'pkg.app:app',
    });
    if (reading.kind !== 'read') throw new Error(told(reading));
    expect(reading.deployments[0]?.settings.count.known).toBe(false);
  });
});
