import { say } from '../../../core/index.ts';
import type { Language, RunningApplication } from '../../../core/index.ts';
import { notRunning, runs } from './answer.ts';

/** Tells of each application what is new since it told last. */
export const progressTeller = (
  language: Language,
  write: (line: string) => void,
  now: () => Date = () => new Date(),
): ((applications: readonly RunningApplication[]) => void) => {
  const told = new Map<string, string>();
  return (applications) => {
    for (const application of applications) {
      const line = lineOf(application, language);
      if (told.get(application.name) === line) continue;
      told.set(application.name, line);
      write(`${now().toTimeString().slice(0, 8)} ${line}`);
    }
  };
};

/** `chat: DEPLOYING; Model 1 of 2; chat waits: needs 1 CPU`. */
const lineOf = (application: RunningApplication, language: Language): string => {
  const { name, status, deployments } = application;
  const open = deployments
    .filter(({ running, target }) => running !== target)
    .map((one) => `${one.name} ${String(one.running)}/${String(one.target ?? '?')}`);
  const why = runs(application) ? [] : [say(notRunning(application), language)];
  return [`${name}: ${status}`, ...open, ...why].join('; ');
};
