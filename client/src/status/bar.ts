import { MarkdownString, StatusBarAlignment, window, type StatusBarItem } from 'vscode';
import { CHOICE_WORDS } from '../choices/words.ts';
import { say, words } from '../words.ts';
import { clusterIcon, clusterStatus, type FileReport, type Stand } from './report.ts';

/** Beside the editor's own items on language and indentation. */
const PRIORITY = 99;

function itemFor(id: string, name: string, command: string, priority: number): StatusBarItem {
  const item = window.createStatusBarItem(`rayServeLens.${id}`, StatusBarAlignment.Right, priority);
  item.name = `${say(words.name)}: ${name}`;
  item.command = command;
  return item;
}

/** Text that a person or a file wrote is shown as it is. */
const tooltip = (title: string, why: string): MarkdownString => new MarkdownString().appendText(`${title}\n${why}`);

/** The release and the cluster of the shown file; each leads to its pick. Hidden where the file holds no config. */
export function showInBar(): { show(report: FileReport | undefined): void; dispose(): void } {
  const release = itemFor('bar.release', say(CHOICE_WORDS.chooseRelease), 'rayServeLens.chooseRelease', PRIORITY);
  const cluster = itemFor('bar.cluster', say(CHOICE_WORDS.chooseCluster), 'rayServeLens.chooseCluster', PRIORITY - 1);
  const fill = (stand: Stand): void => {
    release.text = `$(versions) ${stand.release.text}`;
    release.tooltip = tooltip(say(CHOICE_WORDS.chooseRelease), stand.release.why);
    cluster.text = `${clusterIcon(stand)} ${clusterStatus(stand, say)}`;
    const why = stand.cluster === null ? say(CHOICE_WORDS.noCluster) : `${stand.cluster.text}\n${stand.cluster.why}`;
    cluster.tooltip = tooltip(say(CHOICE_WORDS.chooseCluster), why);
    for (const item of [release, cluster]) {
      item.accessibilityInformation = {
        label: `${item.name ?? ''}: ${item.text.replace(/^\$\([\w-]+\) /, '')}`,
        role: 'button',
      };
      item.show();
    }
  };
  return {
    show: (report) => {
      if (report?.stand != null) fill(report.stand);
      else for (const item of [release, cluster]) item.hide();
    },
    dispose: () => {
      for (const item of [release, cluster]) item.dispose();
    },
  };
}
