import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { analyze } from '../../../server/src/core/index.ts';
import { randomBy } from '../../random.ts';
import { check, codeOf, openCopy, ours, replaceAll, source, until } from './help.ts';
import type { Tests } from './index.ts';
import { killServer, serverProcess } from './server-process.ts';

/** Milliseconds within which the server is killed after an edit: while it starts, reads, answers, or rests. */
const MOMENTS = 900;

/** How long the editor may take to be right again, waits of the client included. */
const LIMIT = 60_000;

const textOf = (applications: number, cpus: number): string =>
  [
    '# rayServeLens.rayVersion: 2.47.1',
    `# rayServeLens.cluster: cpu=${cpus}, gpu=2`,
    'applications:',
    ...Array.from({ length: applications }, (_, i) => [
      `  - name: app-${i}`,
      `    route_prefix: /app-${i}`,
      '    import_path: ray.serve.llm:build_openai_app',
      '    args:',
      '      llm_configs:',
      `        - model_loading_config: { model_id: m-${i}, model_source: org/m-${i} }`,
      '          max_concurrent_queries: 5',
    ]).flat(),
    '',
  ].join('\n');

/** What is to be shown of a text: a line each. */
const expected = (text: string): string => {
  const { problems, lines } = analyze(text);
  return told(problems.map(({ code, range }) => [lines.positionAt(range.start).line, code]));
};

const shown = (document: vscode.TextDocument): string =>
  told(ours(document).map((one) => [one.range.start.line, codeOf(one)]));

const told = (places: readonly (readonly [line: number, code: string])[]): string =>
  places
    .map(([line, code]) => `${line} ${code}`)
    .toSorted()
    .join('\n');

/** One kill: edits before it and while nobody answers, then what is shown has to be that of the last text; in milliseconds. */
const kill = async (document: vscode.TextDocument, random: (below: number) => number): Promise<number> => {
  const edited = (): Promise<void> => replaceAll(document, textOf(1 + random(6), 1 + random(40)));
  await edited();
  await pause(random(MOMENTS));
  await until('a server that runs', killServer, LIMIT);
  const start = Date.now();
  if (random(2) === 0) await edited();
  const whole = document.getText();
  const right = expected(whole);
  await until('the right diagnostics', () => serverProcess() !== undefined && shown(document) === right, LIMIT);
  return Date.now() - start;
};

const atShare = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

/** The server is killed so many times at random moments, the same for the same seed. */
export const killTests = (count: number, seed: number): Tests => ({
  [`after each of ${count} kills of the server at random moments (seed ${seed}) the right diagnostics stand`]:
    async () => {
      const random = randomBy(seed);
      const document = await openCopy(textOf(2, 4));
      await until('the first diagnostics', () => shown(document) === expected(document.getText()), LIMIT);
      const times: number[] = [];
      for (let i = 0; i < count; i++) times.push(await kill(document, random));
      const [median, slow, slowest] = [0.5, 0.95, 1].map((share) => atShare(times, share));
      return `${times.length} of ${count} right; ms until right: median ${median}, p95 ${slow}, most ${slowest}`;
    },
  'a file that is closed while no server runs leaves no diagnostics behind': async () => {
    const document = await openCopy(textOf(2, 4));
    // Opened as a person opens it: a document that this suite asked for itself would stay open for minutes.
    const other = vscode.Uri.joinPath(document.uri, '..', 'closed-meanwhile.yaml');
    await vscode.workspace.fs.copy(document.uri, other, { overwrite: true });
    await vscode.commands.executeCommand('vscode.open', other);
    const count = () => vscode.languages.getDiagnostics(other).filter((one) => one.source === source).length;
    await until('its diagnostics', () => count() > 0, LIMIT);
    check(killServer(), 'no server runs');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const isRight = () => serverProcess() !== undefined && shown(document) === expected(document.getText());
    await until('a server again', isRight, LIMIT);
    await until('none of the closed file', () => count() === 0, LIMIT);
  },
});
