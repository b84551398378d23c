import { SETTINGS } from '../protocol/requests.ts';
import { must } from '../broken.ts';
import { diagnosticsOf, noFaults, sameAnswers } from './answers.ts';
import { PLACES } from './texts.ts';
import { Workspace, openIn } from './workspace.ts';

type Random = (below: number) => number;

type Step = (workspace: Workspace) => void;

const STEPS: readonly Step[] = [
  ...Array<Step>(5).fill((workspace) => {
    workspace.changed(workspace.any());
  }),
  ...Array<Step>(3).fill((workspace) => {
    workspace.edited(workspace.any());
  }),
  ...Array<Step>(3).fill((workspace) => {
    workspace.opened(workspace.any());
  }),
  (workspace) => {
    workspace.closed(workspace.any());
  },
  (workspace) => {
    workspace.saved(workspace.any());
  },
  ...Array<Step>(3).fill((workspace) => {
    workspace.changedOutside(PLACES[workspace.random(PLACES.length)] ?? '');
  }),
  (workspace) => {
    workspace.configured(SETTINGS[workspace.random(SETTINGS.length)]);
  },
  (workspace) => {
    workspace.rooted();
  },
  ...Array<Step>(5).fill((workspace) => {
    const id = workspace.asked();
    if (workspace.random(4) === 0) workspace.client.notify('$/cancelRequest', { id });
  }),
];

/** A workspace that changes by chance: at rest the server says what a new one says of the same files and texts. */
export const playFiles = async (random: Random, fresh: () => string, keep: (text: string) => void): Promise<number> => {
  const workspace = new Workspace(random, fresh);
  workspace.opened('/w/a/serve.yaml');
  const length = 4 + random(16);
  for (let i = 0; i < length; i++) {
    STEPS[random(STEPS.length)]?.(workspace);
    keep(workspace.told());
    if (random(3) === 0) await workspace.client.rest(random(2) === 0);
  }
  const ours = await diagnosticsOf(workspace.client, workspace);
  noFaults(workspace.client);
  const other = workspace.begun();
  for (const [place, text] of [...workspace.open].reverse()) openIn(other, place, text);
  const theirs = await diagnosticsOf(other, workspace);
  for (const [place, items] of ours)
    must(items === theirs.get(place), `diagnostics of ${place} are not those of a new server`);
  await sameAnswers(workspace, other);
  noFaults(workspace.client);
  for (const client of [workspace.client, other]) {
    client.ask('shutdown', null);
    await client.rest();
  }
  return length;
};
