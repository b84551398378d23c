/** The workspace of the page, which no disk has. */
export const WORKSPACE = 'playground://page/files';

/** The folder of a project: each has a new one, so that nothing is remembered of a former one. */
export const folderOf = (project: number): string => `${WORKSPACE}/${String(project)}`;

export const uriOf = (folder: string, name: string): string => `${folder}/${encodeURIComponent(name)}`;

/** The name of a file of a folder; null for one of elsewhere. */
export const nameIn = (folder: string, uri: string): string | null =>
  uri.startsWith(`${folder}/`) ? decodeURIComponent(uri.slice(folder.length + 1)) : null;
