import { CHOICE_WORDS as WORDS } from '../choices/words.ts';
import type { Words } from '../choices/words.ts';

/** A short text and the reason for it. */
interface Told {
  readonly text: string;
  readonly why: string;
}

/** What the server takes a document for and why, and what it stands on where it holds a config. */
export interface FileReport {
  readonly uri: string;
  readonly title: string;
  readonly detail: string;
  readonly stand: Stand | null;
}

export interface Stand {
  readonly release: Told;
  readonly cluster: Told | null;
  /** Empty where nobody knows. */
  readonly standing: string;
  /** True where Ray refuses the file, something waits from the start, or an engine does not start. */
  readonly isBad: boolean;
}

/** Longer texts would push others out of the status bar. */
const MOST = 32;

const short = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST - 1)}…`);

/** `4 CPU, 1 GPU · does not fit: 2 pending`; the nodes alone where nobody knows whether it fits. */
export const clusterStatus = (stand: Stand, say: (words: Words) => string): string =>
  [clusterName(stand, say), stand.standing].filter((part) => part !== '').join(' · ');

export const clusterName = ({ cluster }: Stand, say: (words: Words) => string): string =>
  cluster === null ? say(WORDS.noCluster) : short(nodesText(cluster.text));

/** One node needs no brackets: `1 × (4 CPU, 1 GPU)` is `4 CPU, 1 GPU`. */
const nodesText = (text: string): string => /^1 × \(([^()]*)\)$/.exec(text)?.[1] ?? text;

export const clusterIcon = ({ cluster, standing, isBad }: Stand): string =>
  isBad ? '$(error)' : cluster === null || standing === '' ? '$(server)' : '$(pass)';
