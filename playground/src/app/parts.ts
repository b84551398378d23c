import type { Texts } from '../words.ts';
import type { Model } from '../workbench/model.ts';
import type { Workbench } from '../workbench/workbench.ts';

/** What a part of the page is drawn of. */
export interface PartProps {
  readonly workbench: Workbench;
  readonly model: Model;
  readonly texts: Texts;
}
