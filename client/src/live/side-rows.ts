import type { SideRow } from './protocol.ts';

/** What rows need of the view that they stand in. */
export interface RowsView {
  readonly isVisible: () => boolean;
  /** The rows of what is connected now; null where the server does not tell. */
  readonly ask: () => Promise<readonly SideRow[] | null>;
  readonly show: (rows: readonly SideRow[]) => void;
}

/** The rows of the side view: asked for while somebody sees it alone, and drawn where they are other ones than before. */
export class SideRows {
  readonly #view: RowsView;
  #isDue = true;
  #asked = 0;
  #shown = '[]';

  constructor(view: RowsView) {
    this.#view = view;
  }

  /** Something else may be there to see. */
  async changed(): Promise<void> {
    this.#isDue = true;
    await this.seen();
  }

  /** Somebody may see the view again. */
  async seen(): Promise<void> {
    if (!this.#isDue || !this.#view.isVisible()) return;
    this.#isDue = false;
    const asked = ++this.#asked;
    const rows = (await this.#view.ask()) ?? [];
    // Who asked later knows better.
    if (asked === this.#asked) this.#show(rows);
  }

  #show(rows: readonly SideRow[]): void {
    const text = JSON.stringify(rows);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#view.show(rows);
  }
}
