import type { Asked, Held } from './asked.ts';
import { timeEdit, timeRequest } from './asked.ts';
import { blockOfEdit, longestBlock } from './loop.ts';
import type { ServerProcess } from './server.ts';
import { msOf, timesOf } from './times.ts';
import type { Times } from './times.ts';

/** One document to measure: another text for each seed, and the key whose number is edited. */
export interface Case {
  readonly name: string;
  /** Where it is one of a growing size; else null. */
  readonly lines: number | null;
  /** Medians that are wanted, in milliseconds. */
  readonly goals: Readonly<Partial<Record<Asked, number>>>;
  readonly text: (seed: number) => string;
  readonly key: string;
  readonly rounds: number;
  readonly asked: readonly Asked[];
}

/** For each question the times of each server, and how long the loop of each was blocked while it opened and edited. */
export interface Measured {
  readonly times: Readonly<Partial<Record<Asked, readonly (Times | null)[]>>>;
  readonly blocks: readonly { readonly open: number; readonly edit: number }[];
}

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

const BLOCKING_EDITS = 5;

/** All that is asked of one document, in all servers. */
export const besideEachOther = async (
  servers: readonly ServerProcess[],
  folder: string,
  one: Case,
): Promise<Measured> => {
  const times: Partial<Record<Asked, readonly (Times | null)[]>> = {};
  if (one.asked.includes('open')) times.open = await opening(servers, folder, one);
  const uri = `${folder}/${one.name.replaceAll(/\W+/g, '-')}.yaml`;
  const helds: Held[] = [];
  const opened: number[] = [];
  for (const server of servers)
    opened.push(
      await longestBlock(server, async () => {
        helds.push(await hold(server, uri, one.text(1)));
      }),
    );
  for (const asked of one.asked) if (asked !== 'open') times[asked] = await inTurn(helds, asked, one);
  const blocks: { open: number; edit: number }[] = [];
  for (const [index, held] of helds.entries()) {
    let edit = 0;
    for (let round = 0; round < BLOCKING_EDITS; round++) edit = Math.max(edit, await blockOfEdit(held, one.key, round));
    blocks.push({ open: opened[index] ?? 0, edit });
    await held.server.close(held.document);
  }
  return { times, blocks };
};
