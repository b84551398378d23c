const HUB = 'https://hub.docker.com';

/** `registry/owner/name`, without tag and digest. */
const IMAGE =
  /^((?:[\w-]+\.)+[\w-]+(?::\d+)?\/|localhost(?::\d+)?\/)?([a-z0-9._/-]+)(?::([\w][\w.-]{0,127}))?(?:@sha256:[0-9a-f]+)?$/;

/** The page on which a person reads about an image; null where its registry has none that is known. */
export const registryPage = (image: string): string | null => {
  const [, registry = '', path = '', tag] = IMAGE.exec(image) ?? [];
  if (path === '') return null;
  switch (registry) {
    case '':
    case 'docker.io/':
      return hubPage(path, tag);
    case 'quay.io/':
      return `https://quay.io/repository/${path}`;
    case 'ghcr.io/':
      return `https://ghcr.io/${path}`;
    case 'public.ecr.aws/':
      return `https://gallery.ecr.aws/${path}`;
    default:
      return null;
  }
};

const hubPage = (path: string, tag: string | undefined): string | null => {
  const official = path.replace(/^library\//, '');
  if (!official.includes('/')) return `${HUB}/_/${official}`;
  if (official.split('/').length !== 2) return null;
  return `${HUB}/r/${official}${tag === undefined ? '' : `/tags?name=${tag}`}`;
};
