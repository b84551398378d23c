import type { LineRange } from '../../../core/index.ts';
import { reportUri } from '../report-path.ts';

/** The name of the folder that the locations of a report count from. */
export const ROOT_ID = '%SRCROOT%';

export const artifactOf = (path: string) => {
  const { uri, isInside } = reportUri(path);
  return { uri, ...(isInside && { uriBaseId: ROOT_ID }) };
};

/** Lines and columns from 1, columns in units of UTF-16; the end is the place behind. */
export const regionOf = ({ start, end }: LineRange) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

export const locationOf = (path: string, range: LineRange) => ({
  physicalLocation: { artifactLocation: artifactOf(path), region: regionOf(range) },
});
