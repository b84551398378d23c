import { QuickPickItemKind, window, type Disposable, type QuickPick, type QuickPickItem } from 'vscode';
import type { Row } from './release-rows.ts';

type Item<T> = QuickPickItem & { readonly means: T | null };

const itemOf = <T>({ kind, ...row }: Row<T>): Item<T> => ({
  ...row,
  ...(kind !== undefined && { kind: QuickPickItemKind.Separator }),
});

/** A pick that is open: its rows may be replaced while the person looks at it. */
export class OpenPick<T> {
  readonly #pick: QuickPick<Item<T>>;
  #isOpen = true;

  constructor(title: string, hint: string) {
    this.#pick = window.createQuickPick<Item<T>>();
    this.#pick.title = title;
    this.#pick.placeholder = hint;
    this.#pick.matchOnDescription = true;
    this.#pick.matchOnDetail = true;
    this.#pick.keepScrollPosition = true;
    this.#pick.busy = true;
  }

  /** The row the person stands on stays the active one; at first that is the one that `isFirst` says. */
  show(rows: readonly Row<T>[], isFirst: (means: T) => boolean): void {
    if (!this.#isOpen) return;
    const before = this.#pick.activeItems[0]?.label;
    const items = rows.map(itemOf);
    this.#pick.items = items;
    const same = items.find(({ label, kind }) => label === before && kind !== QuickPickItemKind.Separator);
    const active = same ?? items.find(({ means }) => means !== null && isFirst(means));
    if (active !== undefined) this.#pick.activeItems = [active];
    this.#pick.show();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** All rows are there. */
  rest(): void {
    if (this.#isOpen) this.#pick.busy = false;
  }

  /** What the person takes; undefined where the pick is left. */
  taken(): Promise<T | undefined> {
    return new Promise((resolve) => {
      const listeners: Disposable[] = [
        this.#pick.onDidAccept(() => {
          resolve(this.#pick.selectedItems[0]?.means ?? undefined);
          this.#pick.hide();
        }),
        this.#pick.onDidHide(() => {
          resolve(undefined);
          this.#isOpen = false;
          for (const one of listeners) one.dispose();
          this.#pick.dispose();
        }),
      ];
    });
  }
}
