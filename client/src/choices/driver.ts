import { window, workspace, type Memento } from 'vscode';
import type { Machine } from '../machine/machine.ts';
import { say } from '../words.ts';
import type { KnownMachine } from './cluster-rows.ts';
import { CHOICE_WORDS as WORDS } from './words.ts';

const AGREED = 'rayServeLens.asksDriver';

/** What is known of a machine, its driver asked only where the person agreed and trusts the workspace. */
export class KnownDriver {
  readonly #machine: Machine | null;
  readonly #memory: Memento;

  /** `machine`: null where the extension runs in a browser. */
  constructor(machine: Machine | null, memory: Memento) {
    this.#machine = machine;
    this.#memory = memory;
  }

  async known(): Promise<KnownMachine | null> {
    const cpus = this.#machine?.cpus() ?? null;
    if (this.#machine === null || cpus === null) return null;
    if (!workspace.isTrusted) return { cpus, gpus: null, driver: 'forbidden' };
    const asks = this.#memory.get(AGREED) === true;
    return { cpus, gpus: asks ? await this.#machine.gpus() : null, driver: asks ? 'asked' : 'to-ask' };
  }

  /** Asks whether the driver may be asked, and keeps the answer. */
  async ask(): Promise<void> {
    const agree = say(WORDS.agree);
    const options = { modal: true, detail: say(WORDS.consentDetail) };
    const answer = workspace.isTrusted
      ? await window.showInformationMessage(say(WORDS.consent), options, agree)
      : undefined;
    if (answer === agree) await this.#memory.update(AGREED, true);
  }

  async forbid(): Promise<void> {
    await this.#memory.update(AGREED, undefined);
  }
}
