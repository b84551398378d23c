import { CodeActionKind } from 'vscode-languageserver';

/** The kind that `editor.codeActionsOnSave` names. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.rayServeLens`;

export const RELEASES = 'rayServeLens.server.releases';
export const RELEASE_DIFF = 'rayServeLens.server.releaseDiff';

/** What a client may ask for with `workspace/executeCommand`; each takes one object and changes nothing. */
export const COMMANDS: readonly string[] = [RELEASES, RELEASE_DIFF];

/** The request for the verdict, the sums and the fit of each config of a document. */
export const SUMS = 'rayServeLens/sums';

/** The request of a client that draws a config. */
export const PICTURE = 'rayServeLens/picture';

/** The request for the edit that writes one number of a picture into its document. */
export const PICTURE_EDIT = 'rayServeLens/pictureEdit';

/** Requests of a client that lets a person choose a Ray release or nodes for a document, without their prefix. */
export const CHOICES = [
  'releases',
  'releaseChanges',
  'clusterFiles',
  'tryClusters',
  'choiceEdit',
  'winsOverSetting',
  'shellLine',
] as const;

export type ChoiceRequest = (typeof CHOICES)[number];

/** The request for what may be told to others of a document and of the server. */
export const REPORT = 'rayServeLens/report';

/** The request of a client that shows two releases beside each other. */
export const COMPARISON = 'rayServeLens/comparison';

/** The request for the edit that makes the safe fixes of a release. */
export const COMPARISON_EDIT = 'rayServeLens/comparisonEdit';

/** Sent by a client that looks at a running cluster, after each look and when it ends. */
export const LIVE_SET = 'rayServeLens/live/set';

/** The request of such a client for what is known of the cluster that is connected. */
export const LIVE_TREE = 'rayServeLens/live/tree';

/** Requests about a document beside the connected cluster: its configs, what a deploy of one would do, and both as texts. */
export const LIVE_CONFIGS = 'rayServeLens/live/configs';
export const LIVE_PREVIEW = 'rayServeLens/live/preview';
export const LIVE_COMPARE = 'rayServeLens/live/compare';
