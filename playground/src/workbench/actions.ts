import type { CodeAction, Diagnostic } from 'vscode-languageserver/browser';
import type { Workbench } from './workbench.ts';

const COPY = 'rayServeLens.copyText';

/** What mends a problem, or copies a line that does, the best first; of a file that is not shown nothing is asked. */
export const actionsOf = async ({ host }: Workbench, problem: Diagnostic): Promise<readonly CodeAction[]> => {
  const textDocument = { uri: host.uri() };
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
export const act = async ({ host, documents }: Workbench, action: CodeAction): Promise<void> => {
  const isWhole = action.edit !== undefined || action.data === undefined;
  const whole = isWhole ? action : await host.ask<CodeAction>('codeAction/resolve', action);
  if (whole?.edit !== undefined) documents.apply(whole.edit);
  const copied: unknown = action.command?.arguments?.[0];
  if (action.command?.command === COPY && typeof copied === 'string') await navigator.clipboard.writeText(copied);
};

/** The action that makes every safe fix; null where none is needed. */
export const safeFixes = async (workbench: Workbench): Promise<CodeAction | null> => {
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const context = { diagnostics: [], only: ['source.fixAll'] };
  const actions = await workbench.ask<CodeAction[]>('textDocument/codeAction', { range: nowhere, context });
  return actions?.[0] ?? null;
};
