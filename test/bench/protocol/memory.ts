import { generated } from '../data/generated.ts';
import { timeEdit } from './asked.ts';
import type { Program } from './server.ts';
import { ServerProcess } from './server.ts';

/** Memory after so many edits, in MiB. */
export interface Sample {
  readonly edits: number;
  readonly rss: number;
}

export interface Memory {
  /** After the file was opened and nothing was asked for five seconds. */
  readonly rest: number;
  readonly samples: readonly Sample[];
}

const REST_MS = 5_000;

/** Memory of a server with a file of 10,405 lines: at rest, and over many edits. */
export const memoryOf = async (program: Program, folder: string, edits: number): Promise<Memory> => {
  const server = new ServerProcess(program);
  await server.start(folder);
  const held = {
    server,
    document: { uri: `${folder}/memory.yaml`, version: 1 },
    text: generated({ applications: 200, seed: 1 }),
  };
  const published = server.published(held.document.uri);
  await server.open(held.document, held.text);
  await published;
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const rest = server.rss();
  const samples: Sample[] = [{ edits: 0, rss: rest }];
  const every = Math.max(1, Math.floor(edits / 50));
  for (let edit = 1; edit <= edits; edit++) {
    await timeEdit(held, 'max_replicas', edit);
    if (edit % every === 0) samples.push({ edits: edit, rss: server.rss() });
  }
  await server.stop();
  return { rest, samples };
};
