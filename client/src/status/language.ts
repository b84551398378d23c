import { LanguageStatusSeverity, languages, type LanguageStatusItem } from 'vscode';
import { State } from 'vscode-languageclient';
import { CHOICE_WORDS } from '../choices/words.ts';
import { say, words } from '../words.ts';
import { clusterName, type FileReport } from './report.ts';

const YAML = { language: 'yaml' };
/** Of no document. */
const NOWHERE = { language: 'yaml', scheme: 'ray-serve-lens-nowhere' };

const STATES = {
  [State.Starting]: [words.starting, LanguageStatusSeverity.Information],
  [State.Running]: [words.running, LanguageStatusSeverity.Information],
  [State.StartFailed]: [words.startFailed, LanguageStatusSeverity.Error],
  [State.Stopped]: [words.stopped, LanguageStatusSeverity.Warning],
} as const;

/** What the shown file is taken for, its release and its cluster; the first leads to the log, the others to their picks. */
export function showInLanguageStatus(): {
  show(state: State, report: FileReport | undefined): void;
  dispose(): void;
} {
  const state = itemFor('status', words.showLog, 'rayServeLens.showLog');
  const release = itemFor('release', CHOICE_WORDS.choose, 'rayServeLens.chooseRelease');
  const cluster = itemFor('cluster', CHOICE_WORDS.choose, 'rayServeLens.chooseCluster');
  return {
    show: (of, report) => {
      const [text, severity] = STATES[of];
      state.busy = of === State.Starting;
      state.severity = severity;
      state.text = report?.title ?? say(text);
      const stand = report?.stand ?? null;
      state.detail = stand !== null || report === undefined || report.detail === '' ? say(words.name) : report.detail;
      for (const item of [release, cluster]) item.selector = stand === null ? NOWHERE : YAML;
      if (stand === null) return;
      release.text = stand.release.text;
      release.detail = stand.release.why;
      cluster.text = clusterName(stand, say);
      cluster.detail = stand.standing;
      cluster.severity = stand.isBad ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    },
    dispose: () => {
      for (const item of [state, release, cluster]) item.dispose();
    },
  };
}

function itemFor(
  id: string,
  title: (typeof CHOICE_WORDS)[keyof typeof CHOICE_WORDS],
  command: string,
): LanguageStatusItem {
  const item = languages.createLanguageStatusItem(`rayServeLens.${id}`, id === 'status' ? YAML : NOWHERE);
  item.name = say(words.name);
  item.command = { command, title: say(title) };
  return item;
}
