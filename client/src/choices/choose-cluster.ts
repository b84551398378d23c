import { InputBoxValidationSeverity, window, type Memento, type TextDocument } from 'vscode';
import { say } from '../words.ts';
import { placeOf } from './choose-release.ts';
import { clusterRows, machineSpecs, type ClusterOffers, type ClusterPick } from './cluster-rows.ts';
import type { KnownDriver } from './driver.ts';
import { OpenPick } from './pick.ts';
import { settingOf } from './settings.ts';
import { shownYaml, type ClusterFile, type Server, type TriedCluster } from './server.ts';
import { unset, write } from './write.ts';
import { CHOICE_WORDS as WORDS } from './words.ts';

const RECENT = 'rayServeLens.recentClusters';
const MOST_RECENT = 5;

interface ClusterFiles {
  readonly written: string | null;
  readonly files: readonly ClusterFile[];
}

/** What picking a cluster needs. */
export interface ClusterSources {
  readonly server: Server;
  readonly driver: KnownDriver;
  /** Remembers the clusters taken in this workspace. */
  readonly memory: Memento;
}

/** The command: picks nodes and writes them, unless both are said; nodes of null are taken away from where it is said. */
export async function chooseCluster(sources: ClusterSources, said?: unknown, place?: unknown): Promise<void> {
  const document = shownYaml();
  if (document === undefined) {
    void window.showInformationMessage(say(WORDS.noConfig));
    return;
  }
  const picked = pickOf(said, place) ?? (await pickCluster(sources, document));
  if (picked === undefined) return;
  if ('does' in picked) await doFirst(sources, document, picked, place);
  else await take(sources, document, picked, place);
}

const pickOf = (said: unknown, place: unknown): Exclude<ClusterPick, { does: unknown }> | undefined => {
  const unset = said === null ? placeOf(place) : undefined;
  if (unset !== undefined) return { unset };
  return typeof said === 'string' ? { spec: said } : undefined;
};

async function doFirst(
  sources: ClusterSources,
  document: TextDocument,
  picked: Extract<ClusterPick, { does: unknown }>,
  place: unknown,
): Promise<void> {
  if (picked.does === 'type') {
    const spec = await typeCluster(sources.server, document, picked.before);
    if (spec !== undefined) await take(sources, document, { spec }, place);
    return;
  }
  await (picked.does === 'ask-driver' ? sources.driver.ask() : sources.driver.forbid());
  await chooseCluster(sources, undefined, place);
}

async function take(
  { server, memory }: ClusterSources,
  document: TextDocument,
  picked: Exclude<ClusterPick, { does: unknown }>,
  place: unknown,
): Promise<void> {
  if ('unset' in picked) return unset(server, document, 'cluster', picked.unset);
  const file = 'file' in picked ? picked.file : undefined;
  const value = 'file' in picked ? picked.file.spec : picked.spec;
  const isWritten = await write(server, document, { choice: 'cluster', value, ...(file && { file }) }, placeOf(place));
  if (isWritten && file === undefined && value !== null)
    await memory.update(RECENT, [value, ...recentIn(memory).filter((one) => one !== value)].slice(0, MOST_RECENT));
}

const recentIn = (memory: Memento): readonly string[] => memory.get<readonly string[]>(RECENT) ?? [];

async function pickCluster(
  { server, driver, memory }: ClusterSources,
  document: TextDocument,
): Promise<ClusterPick | undefined> {
  const pick = new OpenPick<ClusterPick>(say(WORDS.chooseCluster), say(WORDS.clusterHint));
  const show = (offers: ClusterOffers): void => {
    pick.show(clusterRows(offers, say));
  };
  pick.show([]);
  const taken = pick.taken();
  void offersFor(server, driver, document, recentIn(memory)).then(async (offers) => {
    show(offers);
    const specs = [...(offers.machine === null ? [] : machineSpecs(offers.machine)), ...offers.recent];
    const tried = (await server.ask<readonly TriedCluster[]>('tryClusters', document, { specs })) ?? [];
    show({ ...offers, tried: new Map(tried.flatMap((one) => (one.spec == null ? [] : [[one.spec, one]]))) });
    pick.rest();
  });
  return taken;
}

/**
 * All that decides which rows there are. None is shown before: the editor tells the row that was taken by its number, so one
 * that comes between the others while somebody presses Enter would make it another.
 */
async function offersFor(
  server: Server,
  driver: KnownDriver,
  document: TextDocument,
  recent: readonly string[],
): Promise<ClusterOffers> {
  const [machine, files] = await Promise.all([driver.known(), server.ask<ClusterFiles>('clusterFiles', document)]);
  const none = { written: null, files: [] };
  return { setting: settingOf(document, 'cluster'), machine, recent, tried: new Map(), ...(files ?? none) };
}

/** A box that tells while the person types what is wrong, or how the file would stand. */
async function typeCluster(server: Server, document: TextDocument, before: string): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title: say(WORDS.chooseCluster),
    prompt: say(WORDS.typeHint),
    placeHolder: 'cpu=4, gpu=1',
    value: before,
    ignoreFocusOut: true,
    validateInput: async (text) => {
      if (text.trim() === '') return undefined;
      const [tried] = (await server.ask<readonly Tried[]>('tryClusters', document, { specs: [text] })) ?? [];
      if (tried === undefined) return undefined;
      return 'fault' in tried
        ? { message: tried.fault, severity: InputBoxValidationSeverity.Error }
        : {
            message: [tried.nodes, tried.standing].filter((part) => part !== '').join(': '),
            severity: tried.isBad ? InputBoxValidationSeverity.Warning : InputBoxValidationSeverity.Info,
          };
    },
  });
  return typed === undefined || typed.trim() === '' ? undefined : typed.trim();
}

type Tried = TriedCluster | { readonly fault: string };
