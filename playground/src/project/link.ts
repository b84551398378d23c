import type { Workbench } from '../workbench/workbench.ts';
import { fragmentOf } from './share.ts';

/** Puts the link to the files as they stand into the address bar and, where that is allowed, into the clipboard. */
export const linkOf = async (workbench: Workbench): Promise<void> => {
  history.replaceState(null, '', await fragmentOf(workbench.documents.project()));
  try {
    await navigator.clipboard.writeText(location.href);
    workbench.tell('copied');
  } catch {
    workbench.tell('copyByHand');
  }
};
