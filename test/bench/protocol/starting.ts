import { generated } from '../data/generated.ts';
import type { Program } from './server.ts';
import { ServerProcess } from './server.ts';
import { msOf, timesOf } from './times.ts';
import type { Times } from './times.ts';

const ROUNDS = 11;

/** From the start of a server's process to the first diagnostics of a file of 57 lines, each server in turn. */
export const timeStarts = async (programs: readonly Program[], folder: string): Promise<readonly (Times | null)[]> => {
  const times = programs.map((): number[] => []);
  const text = generated({ applications: 1, seed: 1 });
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, program] of programs.entries()) {
      let server: ServerProcess | undefined;
      const took = await msOf(async () => {
        server = new ServerProcess(program);
        await server.start(folder);
        const document = { uri: `${folder}/start.yaml`, version: 1 };
        const published = server.published(document.uri);
        await server.open(document, text);
        await published;
      });
      times[index]?.push(took);
      await server?.stop();
    }
  return times.map((measured) => timesOf(measured.slice(1)));
};
