import { randomBy } from '../../random.ts';
import { editedAtRandom } from '../../unit/model/edits.ts';
import { must } from '../broken.ts';
import { Client } from './client.ts';
import { Documents } from './documents.ts';
import { REQUESTS, SETTINGS, WRONG } from './requests.ts';

type Random = (below: number) => number;

const METHODS = Object.keys(REQUESTS);

/** What a sequence has said so far. */
interface Play {
  readonly client: Client;
  readonly documents: Documents;
  readonly random: Random;
  readonly fresh: () => string;
  /** False once a message of the wrong kind was sent: then faults may be logged. */
  isRight: boolean;
  last: number;
}

type Step = (play: Play) => void;

const ask: Step = (play) => {
  const { client, documents, random } = play;
  const method = METHODS[random(METHODS.length)] ?? '';
  const uri = documents.anyUri();
  const params = REQUESTS[method]?.(uri, () => documents.positionIn(uri), random);
  play.last = client.ask(method, params);
};

const askWrongly: Step = (play) => {
  const { client, documents, random } = play;
  const method = METHODS[random(METHODS.length)] ?? '';
  play.isRight = false;
  play.last = client.ask(method, WRONG[random(WRONG.length)]?.(documents.anyUri()));
};

const change: Step = ({ documents, random }) => {
  documents.edit(documents.anyUri(), (text) => editedAtRandom(text, random));
};

const STEPS: readonly (readonly [share: number, step: Step])[] = [
  [8, ask],
  [8, change],
  [1, askWrongly],
  [
    2,
    ({ documents, fresh }) => {
      documents.open(documents.anyUri(), fresh());
    },
  ],
  [
    1,
    ({ documents }) => {
      documents.close(documents.anyUri());
    },
  ],
  [
    1,
    ({ documents }) => {
      documents.save(documents.anyUri());
    },
  ],
  [
    1,
    ({ documents }) => {
      documents.rename(documents.anyUri());
    },
  ],
  [
    1,
    ({ documents, random }) => {
      documents.changeOutside(documents.anyUri(), random);
    },
  ],
  [
    2,
    ({ client, last, random }) => {
      client.notify('$/cancelRequest', { id: random(3) > 0 ? last : random(last + 3) });
    },
  ],
  [
    1,
    ({ client, random }) => {
      client.settings = SETTINGS[random(SETTINGS.length)];
      client.notify('workspace/didChangeConfiguration', { settings: null });
    },
  ],
  [
    1,
    ({ client, documents }) => {
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: documents.anyUri(), type: 2 }] });
    },
  ],
  [
    1,
    ({ client }) => {
      client.notify('nothing/known', { a: 1 });
    },
  ],
];

const stepBy = (random: Random): Step => {
  let left = random(STEPS.reduce((sum, [share]) => sum + share, 0));
  return STEPS.find(([share]) => (left -= share) < 0)?.[1] ?? ask;
};

/** What a client can do, that decides how diagnostics come to it. */
const abilities = (pulls: boolean) => ({
  textDocument: { publishDiagnostics: {}, ...(pulls && { diagnostic: { relatedDocumentSupport: true } }) },
  workspace: { configuration: true, ...(pulls && { diagnostics: { refreshSupport: true } }) },
});

const begun = (pulls: boolean, settings: unknown): Client => {
  const client = new Client();
  client.settings = settings;
  client.ask('initialize', { processId: null, rootUri: null, capabilities: abilities(pulls), workspaceFolders: null });
  client.notify('initialized', {});
  return client;
};

/** The diagnostics of every open document once nothing is left to be done; what is held back of typing is told too. */
const diagnosticsAtRest = async (client: Client, documents: Documents, pulls: boolean): Promise<string> => {
  await client.rest(false);
  for (const uri of documents.uris()) client.notify('textDocument/didSave', { textDocument: { uri } });
  await client.rest();
  const found: unknown[] = [];
  for (const uri of documents.uris()) found.push([uri, pulls ? await pulled(client, uri) : client.pushed.get(uri)]);
  return JSON.stringify(found);
};

/** Pulled twice as it stands a document is told with all of it. */
const pulled = async (client: Client, uri: string): Promise<unknown> => {
  let items: unknown = null;
  for (let i = 0; i < 2; i++) {
    const id = client.ask('textDocument/diagnostic', { textDocument: { uri } });
    await client.rest();
    items = (client.answers.get(id)?.result as { readonly items?: unknown } | undefined)?.items;
  }
  return items;
};

/** Messages in an order of chance: each request is answered once, and at rest the diagnostics are those of a new server. */
export const playProtocol = async (
  random: Random,
  fresh: () => string,
  keep: (text: string) => void,
): Promise<number> => {
  const pulls = random(3) > 0;
  const early = random(10) === 0;
  const client = early ? new Client() : begun(pulls, SETTINGS[random(SETTINGS.length)]);
  if (early) await refusedBefore(client);
  const documents = new Documents(client, random);
  const play: Play = { client, documents, random, fresh, isRight: true, last: 1 };
  documents.open(documents.anyUri(), fresh());
  const length = 4 + random(12);
  for (let i = 0; i < length; i++) {
    stepBy(random)(play);
    keep(documents.told());
    if (random(4) === 0) await client.rest(random(2) === 0);
  }
  if (early) return length;
  const ours = await diagnosticsAtRest(client, documents, pulls);
  if (play.isRight) must(client.log.length === 0, `the log tells of ${(client.log[0] ?? '').split('\n')[0] ?? ''}`);
  const other = begun(pulls, client.settings);
  const again = documents.openedAgain(other, randomBy(1));
  must(
    ours === (await diagnosticsAtRest(other, again, pulls)),
    `diagnostics at rest are not those of a new server, ${pulls ? 'pulled' : 'pushed'}`,
  );
  for (const one of [client, other]) await ended(one);
  return length;
};

const refusedBefore = async (client: Client): Promise<void> => {
  const id = client.ask('textDocument/hover', { textDocument: { uri: 'file:///a.yaml' } });
  await client.rest();
  must(client.answers.get(id)?.error !== undefined, 'a request before initialize is not refused');
};

const ended = async (client: Client): Promise<void> => {
  client.cancelHeld();
  await client.rest();
  client.ask('shutdown', null);
  const id = client.ask('textDocument/hover', { textDocument: { uri: 'file:///a.yaml' } });
  await client.rest();
  must(client.answers.get(id)?.error !== undefined, 'a request after shutdown is not refused');
};
