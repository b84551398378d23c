import { window, workspace } from 'vscode';
import { OpenPick } from '../choices/pick.ts';
import { say } from '../words.ts';
import {
  contextArgs,
  currentContextArgs,
  forwardArgs,
  linesIn,
  rayServiceOf,
  serviceArgs,
  servicesIn,
} from './kubectl.ts';
import type { Forward, HeadService, Kubectl, Ran } from './kubectl.ts';
import { LIVE_WORDS as WORDS, kubectlFailed } from './words.ts';

/** A forwarded port, and the name of what it leads to. */
export interface NamedForward {
  readonly forward: Forward;
  readonly name: string;
  /** The RayService that it is of, as far as that is known: `ray/models`. */
  readonly rayService: string | null;
}

/** A port that leads to the head that the person chose from their contexts; undefined where they left, or were told why not. */
export async function forwardChosen(kubectl: Kubectl): Promise<NamedForward | undefined> {
  if (!workspace.isTrusted) return undefined;
  const context = await pickContext(kubectl);
  const service = context === undefined ? undefined : await pickService(kubectl, context);
  if (context === undefined || service === undefined) return undefined;
  const [found, rayService] = await Promise.all([
    kubectl.forward(forwardArgs(context, service)),
    rayServiceOf(kubectl, context, service),
  ]);
  const name = `kubectl://${context}/${service.namespace}/${service.name}`;
  if (!('fault' in found)) return { forward: found, name, rayService };
  tell(found.fault);
  return undefined;
}

const tell = (fault: string): void => void window.showErrorMessage(say(kubectlFailed(fault.slice(0, 500))));

async function pickContext(kubectl: Kubectl): Promise<string | undefined> {
  const pick = new OpenPick<string>(say(WORDS.throughKubectl), say(WORDS.whichContext));
  pick.show([]);
  const taken = pick.taken();
  const [all, current] = await Promise.all([kubectl.run(contextArgs), kubectl.run(currentContextArgs)]);
  const names = linesOf(all, WORDS.noContexts);
  if (names === null) {
    pick.hide();
    return undefined;
  }
  const own = current.output.trim();
  const isOwn = (name: string): boolean => name === own;
  pick.show(
    [...names.filter(isOwn), ...names.filter((name) => !isOwn(name))].map((name) => ({
      label: name,
      ...(isOwn(name) && { description: say(WORDS.currentContext) }),
      means: name,
    })),
  );
  pick.rest();
  return taken;
}

async function pickService(kubectl: Kubectl, context: string): Promise<HeadService | undefined> {
  const pick = new OpenPick<HeadService>(say(WORDS.throughKubectl), say(WORDS.whichHead));
  pick.show([]);
  const taken = pick.taken();
  const ran = await kubectl.run(serviceArgs(context));
  if (linesOf(ran, WORDS.noHeads) === null) {
    pick.hide();
    return undefined;
  }
  pick.show(servicesIn(ran.output).map((one) => ({ label: one.name, description: one.namespace, means: one })));
  pick.rest();
  return taken;
}

/** Null once the person was told why there are none. */
const linesOf = (ran: Ran, none: (typeof WORDS)['noHeads']): readonly string[] | null => {
  const lines = linesIn(ran.output);
  if (ran.isWell && lines.length > 0) return lines;
  if (ran.isWell) void window.showInformationMessage(say(none));
  else tell(ran.fault);
  return null;
};
