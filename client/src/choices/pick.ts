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

  /**
   * The row the person moved to stays the active one. Otherwise the editor takes the first, also of those that are left while
   * somebody types: a row of ours that a filter hides would leave nothing to take.
   */
  show(rows: readonly Row<T>[]): void {
    if (!this.#isOpen) return;
    const { activeItems, items: former, value } = this.#pick;
    const before = activeItems[0]?.label;
    const items = rows.map(itemOf);
    const same = items.find(({ label, kind }) => label === before && kind !== QuickPickItemKind.Separator);
    this.#pick.items = items;
    if (same !== undefined && value === '' && before !== former[0]?.label) this.#pick.activeItems = [same];
    this.#pick.show();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** All rows are there. */
  rest(): void {
    if (this.#isOpen) this.#pick.busy = false;
  }

  /** Leaves it as if the person had. */
  hide(): void {
    if (this.#isOpen) this.#pick.hide();
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
