import { renameSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { besideTests } from './beside.ts';
import { choiceTests } from './choices.ts';
import { commandTests } from './commands.ts';
import { everywhereTests } from './everywhere.ts';
import { fixTests } from './fixes.ts';
import { glanceTests } from './glance.ts';
import { keyTests } from './keys.ts';
import { killTests } from './kills.ts';
import { manifestTests } from './manifests.ts';
import { ownNameTests } from './own-names.ts';
import { reportTests } from './reports.ts';
import { rootTests } from './roots.ts';
import { scriptTests } from './scripts.ts';
import { typingTests } from './typing.ts';
import { virtualTests } from './virtual.ts';

/** Tests by their names; a text that one answers is shown beside it. */
export type Tests = Readonly<Record<string, () => Promise<unknown>>>;

/** `RAY_SERVE_LENS_KILLS`: nothing but so many kills of the server; else a few among all tests. */
const { RAY_SERVE_LENS_KILLS: kills, RAY_SERVE_LENS_SEED: seed } = process.env;
const KILLS = killTests(Number(kills ?? 5), Number(seed ?? 18));

const EACH: Tests = {
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
  ...everywhereTests,
  ...virtualTests,
  ...ownNameTests,
};

/** Those of a window with several roots, or with one folder; the server can be killed only where it is a process. */
const testsHere = (): Tests => {
  if (vscode.workspace.workspaceFile !== undefined) return rootTests;
  if (process.env.RAY_SERVE_LENS_BESIDE !== undefined) return besideTests;
  if (kills !== undefined) return KILLS;
  return process.env.RAY_SERVE_LENS_HOST === 'web' ? EACH : { ...EACH, ...KILLS };
};

/** A part of the names of the tests that run; all where nobody names one. */
const ONLY = new RegExp(process.env.RAY_SERVE_LENS_ONLY ?? '');

interface Outcome {
  readonly name: string;
  readonly milliseconds: number;
  readonly error?: string;
  readonly told?: string;
}

async function outcome(name: string, test: Tests[string]): Promise<Outcome> {
  const start = Date.now();
  try {
    const told = await test();
    return { name, milliseconds: Date.now() - start, ...(typeof told === 'string' && { told }) };
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
    for (const [name, test] of Object.entries(testsHere())) if (ONLY.test(name)) tests.push(await outcome(name, test));
    whole = true;
  } finally {
    const ok = whole && tests.every((test) => test.error === undefined);
    const editor = `${vscode.env.appName} ${vscode.version}`;
    writeFileSync(`${file}.new`, JSON.stringify({ ok, editor, tests }));
    renameSync(`${file}.new`, file);
  }
  if (tests.some((test) => test.error !== undefined)) throw new Error('some tests failed');
}
