import { shortened } from '../text/shortened.ts';
import type { Words } from '../text/words.ts';

export const wrongForm = (part: string): Words => ({
  en: `"${shortened(part)}" is not a node. Write nodes as cpu=4,gpu=1 and put ; between them, for example: head: cpu=0; 2 x cpu=16,gpu=4`,
  vi: `"${shortened(part)}" không phải là một node. Hãy viết cpu=4,gpu=1 và đặt ; giữa các node, ví dụ: head: cpu=0; 2 x cpu=16,gpu=4`,
});

export const tooMany = (part: string): Words => ({
  en: `"${shortened(part)}" is more than 99999 nodes`,
  vi: `"${shortened(part)}" nhiều hơn 99999 node`,
});

export const twice = (name: string, part: string): Words => ({
  en: `${shortened(name)} stands twice in "${shortened(part)}"`,
  vi: `${shortened(name)} được viết hai lần trong "${shortened(part)}"`,
});

export const laterHead = (part: string): Words => ({
  en: `"${shortened(part)}": the head stands first`,
  vi: `"${shortened(part)}": head phải đứng đầu`,
});
