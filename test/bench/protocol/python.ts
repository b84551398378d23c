import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mainText, MODULES, moduleText, pythonApplications } from '../data/workloads.ts';
import { timeEdit } from './asked.ts';
import { ours } from './programs.ts';
import { ServerProcess } from './server.ts';
import { msOf, timesOf } from './times.ts';
import type { Times } from './times.ts';

const APPLICATIONS = 40;
const ROUNDS = 20;

export interface PythonTimes {
  readonly open: number;
  /** From an edit of the YAML, and from one of a module that all applications read, to the diagnostics of the YAML. */
  readonly yaml: Times | null;
  readonly module: Times | null;
}

/** Applications of Python over shared modules, all on the disk as in a workspace. */
export const timePython = async (): Promise<PythonTimes> => {
  const root = mkdtempSync(join(tmpdir(), 'lens-bench-'));
  mkdirSync(join(root, 'shared'));
  writeFileSync(join(root, 'main.py'), mainText(APPLICATIONS));
  writeFileSync(join(root, 'shared/__init__.py'), '');
  for (let i = 0; i < MODULES; i++) writeFileSync(join(root, `shared/module_${String(i)}.py`), moduleText(i));
  const folder = pathToFileURL(root).href;
  const server = new ServerProcess(ours);
  await server.start(folder);
  const { text } = pythonApplications(APPLICATIONS);
  const held = { server, document: { uri: `${folder}/serve.yaml`, version: 1 }, text };
  const open = await msOf(async () => {
    const published = server.published(held.document.uri);
    await server.open(held.document, text);
    await published;
  });
  const yaml: number[] = [];
  for (let round = 0; round < ROUNDS; round++) yaml.push(await timeEdit(held, 'num_replicas', round));
  const module = { uri: `${folder}/shared/module_7.py`, version: 1 };
  await server.open(module, moduleText(7), 'python');
  const edits: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const code = moduleText(7).replace('num_replicas=1', `num_replicas=${String(2 + (round % 2))}`);
    edits.push(
      await msOf(async () => {
        const published = server.published(held.document.uri);
        await server.change(module, [{ text: code }]);
        await published;
      }),
    );
  }
  await server.stop();
  return { open, yaml: timesOf(yaml.slice(4)), module: timesOf(edits.slice(4)) };
};
