import { isFileName, isPython } from './project.ts';
import type { Project } from './project.ts';

/** Files that a person chose, as one project; null where a config is not among them, or another kind of file is. */
export const openedFiles = async (chosen: FileList | null): Promise<Project | null> => {
  const files = await Promise.all(
    [...(chosen ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })),
  );
  const shown = files.find(({ name }) => !isPython(name)) ?? files[0];
  return shown === undefined || !files.every(({ name }) => isFileName(name)) ? null : { files, shown: shown.name };
};
