import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { parse } from 'node:path';
import { portIn, type Forward, type Kubectl } from '../live/kubectl.ts';

/** A cluster answers within seconds, or not at all. */
const LIMIT = 20_000;
const MOST_OUTPUT = 1 << 20;
/** Of what a forwarded port says, in characters: a line each connection. */
const MOST_SAID = 4_000;

/** Runs outside of all workspaces, so that no program and no file of one is found. */
const OUTSIDE = { cwd: parse(process.execPath).root, windowsHide: true } as const;

/** `kubectl` of this machine, as the person's own shell finds it. Nothing of a workspace is given to it. */
export const kubectlHere: Kubectl = {
  run: (args) =>
    new Promise((resolve) => {
      const options = { ...OUTSIDE, timeout: LIMIT, maxBuffer: MOST_OUTPUT };
      execFile('kubectl', args, options, (error, output, said) => {
        resolve({ isWell: error === null, output, fault: error === null ? '' : said.trim() || error.message });
      });
    }),
  forward: (args) => {
    const child = spawn('kubectl', args, { ...OUTSIDE, stdio: ['ignore', 'pipe', 'pipe'] });
    keep(child);
    return new Promise((resolve) => {
      follow(child, resolve);
    });
  },
};

/** Those that run: none outlives the host of the extension, however that ends. */
const running = new Set<ChildProcess>();

const keep = (child: ChildProcess): void => {
  if (running.size === 0) process.once('exit', endForwards);
  running.add(child);
  child.once('close', () => {
    running.delete(child);
    if (running.size === 0) process.off('exit', endForwards);
  });
};

/** Ends every forwarded port. */
export function endForwards(): void {
  for (const child of running) end(child);
}

const ended = new WeakSet<ChildProcess>();

const end = (child: ChildProcess): void => {
  ended.add(child);
  child.kill();
};

/** Waits until the program says which port it took, or ends. */
const follow = (child: ChildProcess, resolve: (found: Forward | { readonly fault: string }) => void): void => {
  let said = '';
  const over = new Promise<string>((tell) => {
    child.on('error', (error) => {
      tell(error.message);
    });
    child.on('close', () => {
      tell(said.trim());
    });
  });
  const timer = setTimeout(() => child.kill(), LIMIT);
  const hear = (bytes: Buffer): void => {
    said = (said + bytes.toString()).slice(-MOST_SAID);
    const port = portIn(said);
    if (port !== null) {
      clearTimeout(timer);
      resolve(forwardOf(child, port, over));
    }
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  void over.then((fault) => {
    clearTimeout(timer);
    resolve({ fault });
  });
};

const forwardOf = (child: ChildProcess, port: number, over: Promise<string>): Forward => ({
  port,
  end: () => {
    end(child);
  },
  onEnd: (call) => {
    void over.then((said) => {
      if (!ended.has(child)) call(said);
    });
  },
});
