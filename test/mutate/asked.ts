import { fork, type ChildProcess } from 'node:child_process';
import type { Answer, Asked } from './run.ts';

/** A process that holds all tests in one program; a mutant may be active from its start on. */
export interface Tests {
  /** The answer; what ended the process, where it gives none in time (milliseconds). */
  readonly ask: (asked: Asked, limit: number) => Promise<Answer | string>;
  readonly end: () => void;
}

/** The next thing a process says, or what ended it. */
const next = (child: ChildProcess, limit: number): Promise<unknown> =>
  new Promise((resolve) => {
    const settle = (value: unknown) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(value);
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle('stopped: out of time');
    }, limit);
    child.once('message', settle);
    child.once('exit', (code, signal) => {
      settle(`stopped: ${String(signal ?? code)}`);
    });
    child.once('error', (error) => {
      settle(`stopped: ${error.message}`);
    });
  });

/** The program of all tests, the folder it runs in, and how many goldens are among them. */
export interface Program {
  readonly program: string;
  readonly root: string;
  readonly goldens: number;
}

/** Starts the program of the tests; says nothing of what it prints. */
export const startTests = async ({ program, root, goldens }: Program, active?: string): Promise<Tests> => {
  const child = fork(program, {
    ...{ cwd: root, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' },
    execArgv: ['--max-old-space-size=3000'],
    env: {
      ...process.env,
      ...{ FIT_CASES: '50', MODEL_EDITS: '100', MUTATE_GOLDENS: String(goldens) },
      ...(active !== undefined && { __STRYKER_ACTIVE_MUTANT__: active }),
    },
  });
  const ready = await next(child, 300_000);
  return {
    ask: async (asked, limit) => {
      if (typeof ready === 'string') return ready;
      child.send(asked);
      return (await next(child, limit)) as Answer | string;
    },
    end: () => void child.kill('SIGKILL'),
  };
};
