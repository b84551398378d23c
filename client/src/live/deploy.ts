import { commands, env, window, workspace, type TextDocument } from 'vscode';
import { curlLines, deployedConfig, deployedIn, hidesValues, standOfDeploy } from '../../../server/src/core/index.ts';
import type { LiveServe } from '../../../server/src/core/index.ts';
import { CHOICE_WORDS } from '../choices/words.ts';
import { copied, say } from '../words.ts';
import { hostOf, shortName } from './address.ts';
import { namesIn } from './bodies.ts';
import { CHANGE_WORDS as WORDS, deployFailed, deployTo, deployed, deploying, notFollowed } from './change-words.ts';
import { agreedBody } from './agreeing.ts';
import { make, put, type ChangeParts, type Changed } from './change.ts';
import { compareWithRunning } from './compare.ts';
import { documentOf } from './document-of.ts';
import { standingOf } from './progress.ts';
import type { Preview } from './protocol.ts';
import { whichConfig } from './which-config.ts';
import { LIVE_WORDS } from './words.ts';

/** The command: shows what a deploy would do, and deploys once the person agreed. */
export async function deployFile(parts: ChangeParts, of?: unknown): Promise<void> {
  const { session } = parts;
  const document = await documentOf(of);
  const address = session.connected?.address;
  const why = !workspace.isTrusted
    ? WORDS.notTrusted
    : document === undefined
      ? CHOICE_WORDS.noConfig
      : address === undefined
        ? LIVE_WORDS.notConnected
        : null;
  if (why !== null || document === undefined || address === undefined) {
    if (why !== null) void window.showInformationMessage(say(why));
    return;
  }
  const config = await whichConfig(session, document.uri, say(WORDS.deployTitle));
  if (config === undefined) return;
  const name = document.uri.path.split('/').at(-1) ?? '';
  const agreed = await agreedBody({
    look: () => session.connection.look(),
    preview: () =>
      session.connected?.address === address
        ? session.request<Preview>('preview', {
            textDocument: { uri: document.uri.toString() },
            config,
            rayService: session.rayService,
          })
        : Promise.resolve(null),
    agrees: (preview, isAnew) => agrees(parts, { document, config, name, preview, isAnew }),
  });
  if (agreed === 'left') return;
  if ('body' in agreed) await deployBody(parts, { body: agreed.body, name, address });
  else void window.showErrorMessage(agreed.fault ?? say(WORDS.noPreview));
}

interface Asked {
  readonly document: TextDocument;
  readonly config: number;
  readonly name: string;
  readonly preview: Preview;
  readonly isAnew: boolean;
}

async function agrees({ session }: ChangeParts, asked: Asked): Promise<boolean> {
  const { document, config, name, preview, isAnew } = asked;
  const { serve } = session.connected ?? { serve: null };
  const lines = [
    ...(isAnew ? [say(WORDS.changedMeanwhile)] : []),
    ...(document.isDirty ? [say(WORDS.notSaved)] : []),
    ...preview.lines,
    ...(serve !== null && hidesValues(deployedConfig(deployedIn(serve))) ? [say(WORDS.noUndo)] : []),
  ];
  const options = { modal: true, detail: lines.join('\n') };
  const [deploy, compare] = [say(WORDS.deploy), say(WORDS.compare)];
  const answer = await window.showWarningMessage(
    say(deployTo(name, shortName(session.name))),
    options,
    deploy,
    compare,
  );
  if (answer === compare) await compareWithRunning(session, document.uri, config);
  return answer === deploy;
}

/** What is deployed, and how a person calls it. */
export interface Deploy {
  readonly body: string;
  readonly name: string;
  readonly address: string;
}

/** Sends a body that the person agreed to, and tells how it ended. */
export async function deployBody(parts: ChangeParts, { body, name, address }: Deploy): Promise<void> {
  const names = namesIn(body);
  const changed = await make(parts, {
    address,
    title: say(deploying(name, shortName(parts.session.name))),
    request: put(body),
    standing: ({ applications }, { isTaken, before }, looks) =>
      standingOf(standOfDeploy(applications, { names, before: before.applications, isTaken }, looks), names.length),
  });
  if (changed !== undefined) await tellEnd(parts, { body, name, address }, changed);
}

async function tellEnd(
  { session }: ChangeParts,
  { body, name, address }: Deploy,
  { end, before }: Changed,
): Promise<void> {
  const ways = [
    ...(end?.is === 'done' ? [say(WORDS.copyCurl)] : [say(WORDS.showView)]),
    ...(before === null ? [] : [say(WORDS.undo)]),
  ];
  const taken =
    end?.is === 'failed'
      ? await window.showErrorMessage(say(deployFailed(end.name, end.message.slice(0, 1_000))), ...ways)
      : await window.showInformationMessage(
          say(end === null ? notFollowed(name) : deployed(name, shortName(session.name))),
          ...ways,
        );
  if (taken === say(WORDS.undo)) await commands.executeCommand('rayServeLens.undoDeploy', before?.at);
  if (taken === say(WORDS.showView)) await commands.executeCommand('rayServeLens.live.focus');
  if (taken !== say(WORDS.copyCurl)) return;
  const lines = curlText(body, address, session.connected?.serve ?? null);
  await env.clipboard.writeText(lines);
  void window.showInformationMessage(say(copied(lines)));
}

/** Lines for a shell that ask what was deployed, below what is to be known of them. */
const curlText = (body: string, address: string, serve: LiveServe | null): string => {
  const { httpOptions = null, proxyLocation = null, applications = [] } = serve ?? {};
  const { lines, note } = curlLines(body, { host: hostOf(address), httpOptions, proxyLocation, applications });
  return [...(note === null ? [] : [`# ${say(note)}`]), ...lines].join('\n');
};
