export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A path that stands in a file, from the folder the file's own path starts in. */
export const joined = (path: string, include: string): string => {
  const parts: string[] = [];
  for (const part of [...path.split('/').slice(0, -1), ...include.replaceAll('\\', '/').split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
};
