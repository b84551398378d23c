import { ProgressLocation, window } from 'vscode';
import {
  PATHS,
  changeEnd,
  deployedConfig,
  deployedIn,
  hidesValues,
  pauseAfter,
} from '../../../server/src/core/index.ts';
import type { ChangeEnd, LiveAnswer, LiveRequest, LiveServe } from '../../../server/src/core/index.ts';
import { say } from '../words.ts';
import { bodyOfRunning } from './bodies.ts';
import type { Kept, KeptBodies } from './kept.ts';
import { follow, type Standing } from './progress.ts';
import { serveIn } from './serve-answer.ts';
import type { Session } from './session.ts';
import { CHANGE_WORDS as WORDS } from './change-words.ts';
import { whyOf } from './why.ts';

/** What changes a cluster needs. */
export interface ChangeParts {
  readonly session: Session;
  readonly kept: KeptBodies;
}

/** Something that is sent once, after the person agreed. */
export interface Change {
  /** The cluster that the person saw when they agreed. */
  readonly address: string;
  readonly title: string;
  readonly request: LiveRequest;
  /** How it stands by one look; `looks`: those before. */
  readonly standing: (serve: LiveServe, sent: SentChange, looks: number) => Standing;
}

/** A change that the cluster took, or of which nobody can say whether it did. */
export interface SentChange {
  readonly isTaken: boolean;
  /** What ran when it was sent. */
  readonly before: LiveServe;
}

export interface Changed {
  /** Null where the person did not wait for the end. */
  readonly end: Exclude<Standing, { is: 'waiting' }> | null;
  /** What ran before; null where nothing did that could be deployed again. */
  readonly before: Kept | null;
}

const LIMIT = 20_000_000;

export const readServe = async (session: Session): Promise<LiveServe | null> =>
  serveIn(await session.ask({ method: 'GET', path: PATHS.serve, limit: LIMIT }));

/** A deploy of such a body. */
export const put = (body: string): LiveRequest => ({ method: 'PUT', path: PATHS.serve, body, limit: LIMIT });

/** Keeps what runs, sends the change once and follows it; undefined where it was not done, which the person was told. */
export const make = async (parts: ChangeParts, change: Change): Promise<Changed | undefined> => {
  const { session } = parts;
  const found = await keepBefore(parts, change.address);
  if (found === undefined) return undefined;
  const options = { location: ProgressLocation.Notification, title: change.title, cancellable: true };
  return window.withProgress(options, async (progress, cancelled) => {
    const sent = sentBy(await session.ask(change.request));
    if (sent.is === 'refused') {
      if (found.kept !== null) await parts.kept.forget(found.kept);
      void window.showErrorMessage(`${change.title}: ${say(sent.why)}`);
      return undefined;
    }
    const isTaken = sent.is === 'taken';
    void session.connection.look();
    let told = 0;
    const end = await follow((serve, looks) => change.standing(serve, { isTaken, before: found.serve }, looks), {
      read: () => readServe(session),
      pause: (looks) => new Promise((resolve) => setTimeout(resolve, pauseAfter(looks))),
      isOver: () => cancelled.isCancellationRequested || session.connected?.address !== change.address,
      told: async ({ share, text, of }) => {
        const message = (of === null ? null : await whyOf(session, of)) ?? text;
        progress.report({ message, increment: 100 * (share - told) });
        told = share;
      },
    });
    void session.connection.look();
    return { end, before: found.kept };
  });
};

interface Before {
  readonly serve: LiveServe;
  readonly kept: Kept | null;
}

/** Undefined where it could not be read, or another cluster is connected by now: then nothing is sent. */
const keepBefore = async ({ session, kept }: ChangeParts, address: string): Promise<Before | undefined> => {
  const serve = session.connected?.address === address ? await readServe(session) : null;
  if (serve === null || session.connected?.address !== address) {
    void window.showErrorMessage(say(WORDS.notRead));
    return undefined;
  }
  const body = bodyOfRunning(serve);
  const isLost = body === null || hidesValues(deployedConfig(deployedIn(serve)));
  return { serve, kept: isLost ? null : await kept.keep(session.name, body, Date.now()) };
};

const sentBy = (answer: LiveAnswer): ChangeEnd =>
  'status' in answer && answer.status === 405 ? { is: 'refused', why: WORDS.asBrowser } : changeEnd(answer);
