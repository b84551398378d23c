import { releaseInFolder } from '../../../server/src/core/releases/workspace/workspace-release.ts';
import type { WorkspaceRelease } from '../../../server/src/core/releases/workspace/workspace-release.ts';

/** What a folder with these files says. */
export const inFolder = (files: Readonly<Record<string, string>>): WorkspaceRelease | null =>
  releaseInFolder(new Map(Object.entries(files)));
/** The release with its file and line, `?` and all that were found where they contradict each other, null for none. */
export const told = (name: string, text: string, files: Readonly<Record<string, string>> = {}): string | null => {
  const found = inFolder({ ...files, [name]: text });
  if (found === null) return null;
  return found.decided === null
    ? `? ${found.others.map(({ version }) => version).join(' ')}`
    : `${found.decided.version} ${found.decided.file}:${String(found.decided.line)}`;
};
