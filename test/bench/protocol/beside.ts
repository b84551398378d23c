import type { Asked, Held } from './asked.ts';
import { timeEdit, timeRequest } from './asked.ts';
import type { ServerProcess } from './server.ts';
import { msOf, timesOf } from './times.ts';
import type { Times } from './times.ts';

/** One document to measure: another text for each seed, and the key whose number is edited. */
export interface Case {
  readonly name: string;
  readonly text: (seed: number) => string;
  readonly key: string;
  readonly rounds: number;
  readonly asked: readonly Asked[];
}

export type Measured = Readonly<Partial<Record<Asked, readonly (Times | null)[]>>>;

const WARM_UP = 6;

const hold = async (server: ServerProcess, uri: string, text: string): Promise<Held> => {
  const document = { uri, version: 1 };
  const published = server.published(uri);
  await server.open(document, text);
  await published;
  return { server, document, text };
};

/** Times one question in all servers in turn, so that what else the machine does meets all of them. */
const inTurn = async (
  helds: readonly Held[],
  asked: Exclude<Asked, 'open'>,
  { key, rounds }: Case,
): Promise<readonly (Times | null)[]> => {
  const times = helds.map((): number[] => []);
  for (let round = 0; round < rounds + WARM_UP; round++)
    for (const [index, held] of helds.entries()) {
      if (asked === 'hints' && held.server.capabilities.inlayHintProvider === undefined) continue;
      const took = asked === 'edit' ? await timeEdit(held, key, round) : await timeRequest(held, asked, key, round);
      if (round >= WARM_UP) times[index]?.push(took);
    }
  return times.map(timesOf);
};

/** Times from `didOpen` to the first diagnostics, of another text each time. */
const opening = async (servers: readonly ServerProcess[], folder: string, { text, rounds }: Case) => {
  const times = servers.map((): number[] => []);
  const count = Math.max(5, rounds >> 2);
  for (let round = 0; round < count; round++)
    for (const [index, server] of servers.entries()) {
      const fresh = text(100 + round);
      const document = { uri: `${folder}/open-${String(round)}.yaml`, version: 1 };
      times[index]?.push(
        await msOf(async () => {
          const published = server.published(document.uri);
          await server.open(document, fresh);
          await published;
        }),
      );
      const cleared = server.published(document.uri);
      await server.close(document);
      await cleared;
    }
  return times.map(timesOf);
};

/** All that is asked of one document, in all servers. */
export const beside = async (servers: readonly ServerProcess[], folder: string, one: Case): Promise<Measured> => {
  const measured: Partial<Record<Asked, readonly (Times | null)[]>> = {};
  if (one.asked.includes('open')) measured.open = await opening(servers, folder, one);
  const uri = `${folder}/${one.name.replaceAll(/\W+/g, '-')}.yaml`;
  const helds: Held[] = [];
  for (const server of servers) helds.push(await hold(server, uri, one.text(1)));
  for (const asked of one.asked) if (asked !== 'open') measured[asked] = await inTurn(helds, asked, one);
  for (const { server, document } of helds) await server.close(document);
  return measured;
};
