import type { Untold } from './report.ts';

const MANIFEST = 'needs the RayService manifest, not the Serve config alone';
const PYTHON = 'needs the Python source';
const HISTORY = 'needs the file as it was before';
const WISH = 'a wish for hover or completion; nothing in the file is wrong';

/** Reports that no diagnostic on a Serve config decides today. */
export const untold: readonly Untold[] = [
  ['P011', MANIFEST],
  ['P016', 'how an old autoscaler of Ray counts; on given nodes nothing is wrong'],
  ['P020', 'the GPU count stands in an environment variable that only Python reads'],
  ['P035', 'needs the cluster file, whose node types lack CPU and GPU'],
  ['P040', MANIFEST],
  ['P041', MANIFEST],
  ['P043', MANIFEST],
  ['P044', MANIFEST],
  ['P049', 'only in an unpublished state before 2.10; every release that knows auto takes it alone'],
  ['P053', 'two programs chose engines differently at run time; the file says nothing of it'],
  ['P056', PYTHON],
  ['P064', PYTHON],
  ['P070', HISTORY],
  ['P071', PYTHON],
  ['P074', 'needs the other files of the workspace'],
  ['P082', `how environments are merged: ${WISH}`],
  ['P083', PYTHON],
  ['P088', MANIFEST],
  ['P089', MANIFEST],
  ['P092', PYTHON],
  ['P094', PYTHON],
  ['P095', PYTHON],
  ['P097', PYTHON],
  ['P098', HISTORY],
  ['P106', HISTORY],
  ['P107', 'the port stood on the command line'],
  ['P109', `which logging_config wins: ${WISH}`],
  ['P110', WISH],
  ['P112', MANIFEST],
  ['P113', MANIFEST],
  ['P115', `${MANIFEST}; ${HISTORY}`],
  ['P116', `${MANIFEST}; ${HISTORY}`],
  ['P118', MANIFEST],
  ['P121', 'an engine looked for the id on the model hub at run time; the file is right'],
  ['P122', 'a wish for snippets'],
];
