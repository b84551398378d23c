import type { CheckedElsewhere } from '../../core/index.ts';

/** Sent by a client when another extension begins or ends to tell the faults of a language. */
export const CHECKED_NOTIFICATION = 'rayServeLens/checked';

/** Languages whose faults others tell in every file. */
export type Checked = Readonly<Record<CheckedElsewhere, boolean>>;

/** Who else checks the documents, as the client said last. */
export class Checkers {
  #checked: Checked;

  constructor(checked: Checked) {
    this.#checked = checked;
  }

  set({ yaml, json }: Checked): void {
    this.#checked = { yaml, json };
  }

  /** The language of a document if others tell its faults; null where we alone do. */
  of(isJson: boolean): CheckedElsewhere | null {
    const language = isJson ? 'json' : 'yaml';
    return this.#checked[language] ? language : null;
  }
}
