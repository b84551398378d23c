import { renameSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { choiceTests } from './choices.ts';
import { commandTests } from './commands.ts';
import { fixTests } from './fixes.ts';
import { glanceTests } from './glance.ts';
import { keyTests } from './keys.ts';
import { manifestTests } from './manifests.ts';
import { ownNameTests } from './own-names.ts';
import { reportTests } from './reports.ts';
import { scriptTests } from './scripts.ts';
import { typingTests } from './typing.ts';

export type Tests = Readonly<Record<string, () => Promise<void>>>;

const TESTS = (): Tests => ({
  ...reportTests,
  ...fixTests,
  ...glanceTests,
  ...ownNameTests,
  ...keyTests,
  ...commandTests,
  ...choiceTests,
  ...manifestTests,
  ...scriptTests,
  ...typingTests,
  ...ownNameTests,
});

interface Outcome {
  readonly name: string;
  readonly milliseconds: number;
  readonly error?: string;
}

async function outcome(name: string, test: () => Promise<void>): Promise<Outcome> {
  const start = Date.now();
  try {
    await test();
    return { name, milliseconds: Date.now() - start };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name, milliseconds: Date.now() - start, error: text };
  } finally {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
}

/** The editor calls this. Whatever happens, a result stands at the end: an exit status alone can lie. */
export async function run(): Promise<void> {
  const file = process.env.RAY_SERVE_LENS_RESULT;
  if (file === undefined) throw new Error('RAY_SERVE_LENS_RESULT names no file');
  const tests: Outcome[] = [];
  let whole = false;
  try {
    for (const [name, test] of Object.entries(TESTS())) tests.push(await outcome(name, test));
    whole = true;
  } finally {
    const ok = whole && tests.every((test) => test.error === undefined);
    const editor = `${vscode.env.appName} ${vscode.version}`;
    writeFileSync(`${file}.new`, JSON.stringify({ ok, editor, tests }));
    renameSync(`${file}.new`, file);
  }
  if (tests.some((test) => test.error !== undefined)) throw new Error('some tests failed');
}
