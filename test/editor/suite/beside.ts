import * as vscode from 'vscode';
import { check, codeOf, openCopy, ours, source, until } from './help.ts';
import type { Tests } from './index.ts';

const CONFIG = 'applications:\n  - name: a\n    import_path: code:app\n    route_prefix: shop\n';
/** Each with a fault that both know, and one that only Ray's reader has. */
const FAULTS = {
  bracket: `${CONFIG}    args: { a: 1\n`,
  quote: `${CONFIG}    args: { a: "b }\n`,
  tab: `${CONFIG}    args:\n\t  a: 1\n`,
  'second key': `${CONFIG}    args: a: 1\n`,
  'sign that begins a text': `${CONFIG}    args: { a: @b }\n`,
  'key that stands twice': `${CONFIG}    name: b\n`,
  'tab that only Ray’s reader refuses': `${CONFIG}    args: { a:\t1 }\n`,
} as const;
const OURS_ALONE: readonly string[] = ['tab that only Ray’s reader refuses'];

const all = ({ uri }: vscode.TextDocument) => vscode.languages.getDiagnostics(uri);
const theirs = (document: vscode.TextDocument) => all(document).filter((one) => one.source !== source);
const oursOfYaml = (document: vscode.TextDocument) =>
  ours(document).filter((one) => ['yaml-syntax', 'duplicate-key'].includes(codeOf(one)));

const validate = async (isOn: boolean): Promise<void> => {
  const settings = vscode.workspace.getConfiguration('yaml');
  await settings.update('validate', isOn ? undefined : false, vscode.ConfigurationTarget.Workspace);
};

const isRunning = async (): Promise<void> => {
  const extension = vscode.extensions.getExtension('redhat.vscode-yaml');
  check(extension !== undefined, 'the extension is not there');
  await until('the other extension', () => extension.isActive);
};

/** True where one of the two tells, and the other does not. */
const isToldBy = (document: vscode.TextDocument, isOurs: boolean): boolean =>
  oursOfYaml(document).length > 0 === isOurs && theirs(document).length > 0 === !isOurs;

const faultTests = Object.entries(FAULTS).map(([name, text]): [string, () => Promise<void>] => [
  `beside Red Hat YAML a fault is told by one: ${name}`,
  async () => {
    const document = await openCopy(text);
    await isRunning();
    await until('told by one with validation', () => isToldBy(document, OURS_ALONE.includes(name)));
    await validate(false);
    await until('told by us without validation', () => isToldBy(document, true));
    await validate(true);
    await until('told by one again', () => isToldBy(document, OURS_ALONE.includes(name)));
  },
]);

const offersAt = async (document: vscode.TextDocument, at: vscode.Position) => {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
};

export const besideTests: Tests = {
  ...Object.fromEntries(faultTests),
  'beside Red Hat YAML nothing is hovered or offered twice': async () => {
    const document = await openCopy(`${CONFIG}    \n`);
    await isRunning();
    for (const isOn of [true, false]) {
      await validate(isOn);
      await until('our problem alone', () => ours(document).length > 0 && theirs(document).length === 0);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(2, 8),
      );
      check(hovers.length === 1, `${hovers.length} hovers`);
      const labels = await offersAt(document, new vscode.Position(4, 4));
      check(labels.includes('deployments'), 'our keys are not offered');
      const twice = labels.filter((label, index) => labels.indexOf(label) !== index);
      check(twice.length === 0, `offered twice: ${twice.join()}`);
    }
    await validate(true);
  },
};
