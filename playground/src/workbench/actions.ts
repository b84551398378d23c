import type { CodeAction, Diagnostic } from 'vscode-languageserver/browser';
import type { Workbench } from './workbench.ts';

const COPY = 'rayServeLens.copyText';

/** What mends a problem of a file, or copies a line that does, the best first; without a name, of the shown file. */
export const actionsOf = async (
  { documents, host }: Workbench,
  problem: Diagnostic,
  name?: string,
): Promise<readonly CodeAction[]> => {
  const textDocument = { uri: documents.uri(name) };
  const context = { diagnostics: [problem], only: ['quickfix'] };
  const asked = { textDocument, range: problem.range, context };
  const actions = (await host.ask<CodeAction[]>('textDocument/codeAction', asked)) ?? [];
  const mends = ({ diagnostics = [] }: CodeAction): boolean => diagnostics.some((one) => isSame(one, problem));
  const can = ({ command, disabled }: CodeAction): boolean =>
    disabled === undefined && (command === undefined || command.command === COPY);
  return actions.filter((action) => mends(action) && can(action));
};

const isSame = (a: Diagnostic, b: Diagnostic): boolean =>
  a.code === b.code && a.range.start.line === b.range.start.line && a.range.start.character === b.range.start.character;

/** Makes an action: its edits in all files, and its line into the clipboard. */
export const act = async (workbench: Workbench, action: CodeAction): Promise<void> => {
  const { host, documents } = workbench;
  const isWhole = action.edit !== undefined || action.data === undefined;
  const whole = isWhole ? action : await host.ask<CodeAction>('codeAction/resolve', action);
  if (whole?.edit !== undefined) documents.apply(whole.edit);
  const copied: unknown = action.command?.arguments?.[0];
  if (action.command?.command === COPY && typeof copied === 'string') await copy(workbench, copied);
};

const copy = async (workbench: Workbench, line: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(line);
    workbench.tell('copiedLine');
  } catch {
    workbench.tell('notCopied');
  }
};

/** The action that makes every safe fix; null where none is needed. */
export const safeFixes = async (workbench: Workbench): Promise<CodeAction | null> => {
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const context = { diagnostics: [], only: ['source.fixAll'] };
  const actions = await workbench.ask<CodeAction[]>('textDocument/codeAction', { range: nowhere, context });
  return actions?.[0] ?? null;
};
