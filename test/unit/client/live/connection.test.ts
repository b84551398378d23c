import { describe, expect, it } from 'vitest';
import { Connection } from '../../../../client/src/live/connection.ts';
import { READS, type LiveAnswer } from '../../../../server/src/core/index.ts';
import { FakeWorld, json, settled, unreachable, serveTold } from './world.ts';

const ADDRESS = 'http://head:8265';
/** What one look asks. */
const ASKED = READS.map(({ method, path }) => `${method} ${ADDRESS}${path}`);
const LOOK = ASKED.length;

const connected = async (world = new FakeWorld()): Promise<{ world: FakeWorld; connection: Connection }> => {
  const connection = new Connection(world);
  await connection.connect(ADDRESS);
  return { world, connection };
};

describe('a connection', () => {
  it('sends nothing before it is asked for, and nothing once it is ended', async () => {
    const world = new FakeWorld();
    const connection = new Connection(world);
    await connection.look();
    expect([world.asked, world.wait]).toEqual([[], null]);
    await connection.connect(ADDRESS);
    expect(world.asked).toEqual(ASKED);
    connection.disconnect();
    await world.pass(600);
    expect([world.asked.length, world.wait, connection.connected]).toEqual([LOOK, null, null]);
    expect(world.told.at(-1)).toEqual({ address: null });
  });

  it('tells each look with its time, its release and the answers by their paths', async () => {
    const { world, connection } = await connected();
    expect(world.told).toMatchObject([
      {
        address: ADDRESS,
        readAt: 1_000,
        silentSince: null,
        answers: {
          '/api/version': json({ ray_version: '2.47.1' }),
          '/api/serve/applications/': json(serveTold('RUNNING')),
        },
      },
    ]);
    expect(connection.connected).toMatchObject({ release: '2.47.1', readAt: 1_000, silence: null });
  });

  it('looks seldom while all is calm, and soon while something changes', async () => {
    const { world } = await connected();
    expect(world.wait).toBe(30);
    world.status = 'DEPLOYING';
    await world.pass(30);
    expect(world.wait).toBe(5);
    world.status = 'RUNNING';
    await world.pass(5);
    expect(world.wait).toBe(30);
  });

  it('tells an answer again only where it is another one', async () => {
    const { world } = await connected();
    await world.pass(30);
    world.status = 'DEPLOYING';
    await world.pass(30);
    const serve = '/api/serve/applications/';
    expect(world.told.slice(1)).toEqual([
      {
        address: ADDRESS,
        readAt: 31_000,
        silentSince: null,
        answers: {},
        same: expect.arrayContaining([serve]) as object,
      },
      {
        ...{ address: ADDRESS, readAt: 61_000, silentSince: null },
        answers: { [serve]: json(serveTold('DEPLOYING')) },
        same: expect.not.arrayContaining([serve]) as object,
      },
    ]);
  });

  it('looks later and later where nobody answers, keeps what was read, and marks since when', async () => {
    const { world, connection } = await connected();
    const answers = world.answers;
    world.answers = () => unreachable;
    const waits: (number | null)[] = [];
    for (let look = 0; look < 7; look++) {
      await world.pass(world.wait ?? 0);
      waits.push(world.wait);
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 120, 120]);
    expect(connection.connected).toMatchObject({ readAt: 1_000, silentSince: 31_000, silence: unreachable });
    const paths = READS.map(({ path }) => path);
    expect(world.told.slice(1)).toEqual([
      {
        address: ADDRESS,
        readAt: 1_000,
        silentSince: 31_000,
        answers: {},
        same: expect.arrayContaining(paths) as object,
      },
    ]);
    world.answers = answers;
    await world.pass(120);
    expect(connection.connected).toMatchObject({ silentSince: null, silence: null });
    expect(world.wait).toBe(30);
  });

  it('asks who is silent for nothing but the release', async () => {
    const world = new FakeWorld();
    const notOne: LiveAnswer = { status: 404, contentType: 'text/plain', text: 'Path not found' };
    for (const answer of [unreachable, notOne, json({ other: 1 }), json({ ray_version: '2.47.1' }, 401)]) {
      world.answers = () => answer;
      const { connection } = await connected(world);
      expect(connection.connected).toMatchObject({ silence: answer, readAt: null, silentSince: world.at });
    }
    expect(world.asked).toEqual(Array(4).fill(`GET ${ADDRESS}/api/version`));
  });

  it('is not read while nobody sees it, and at once when somebody does', async () => {
    const { world, connection } = await connected();
    world.isWatched = false;
    await world.pass(30);
    expect(world.asked).toHaveLength(LOOK);
    connection.seen();
    await settled();
    expect(world.asked).toHaveLength(LOOK);
    world.isWatched = true;
    connection.seen();
    await settled();
    expect(world.asked).toHaveLength(2 * LOOK);
    connection.seen();
    await settled();
    expect(world.asked).toHaveLength(2 * LOOK);
  });

  it('is looked at once for all who ask at the same time', async () => {
    const { world, connection } = await connected();
    await Promise.all([connection.look(), connection.look(), connection.look()]);
    expect(world.asked).toHaveLength(2 * LOOK);
  });

  it('hears no answer that comes after its end', async () => {
    const world = new FakeWorld();
    const connection = new Connection(world);
    const first = connection.connect(ADDRESS);
    await connection.connect('http://other:8265');
    await first;
    await settled();
    expect(world.told.filter((set) => set.address !== null).map(({ address }) => address)).toEqual([
      'http://other:8265',
    ]);
    expect(connection.connected?.address).toBe('http://other:8265');
  });

  it('tells a server that was started anew what was told last', async () => {
    const { world, connection } = await connected();
    connection.tellAgain();
    expect(world.told[1]).toEqual(world.told[0]);
    await world.pass(30);
    connection.tellAgain();
    expect(world.told[3]).toEqual({ ...world.told[0], readAt: 31_000 });
    connection.disconnect();
    connection.tellAgain();
    expect(world.told).toHaveLength(5);
  });
});
