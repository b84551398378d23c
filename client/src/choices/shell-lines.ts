import { env, window } from 'vscode';
import { copied, say } from '../words.ts';
import { shownYaml, type Server, type ShellLine } from './server.ts';
import { CHOICE_WORDS as WORDS } from './words.ts';

/** Copies the line that deploys the shown file, or the one for a further node, or says why there is none. */
export async function copyLine(server: Server, line: 'deploy' | 'node'): Promise<void> {
  const document = shownYaml();
  const found = document === undefined ? null : await server.ask<ShellLine>('shellLine', document, { line });
  if (found === null) {
    void window.showInformationMessage(say(document === undefined ? WORDS.noConfig : WORDS.noAnswer));
    return;
  }
  if ('why' in found) {
    void window.showInformationMessage(found.why);
    return;
  }
  await env.clipboard.writeText(found.line);
  const text = say(copied(found.line));
  if (found.note === null) void window.showInformationMessage(text);
  else void window.showWarningMessage(`${text}. ${found.note}`);
}
