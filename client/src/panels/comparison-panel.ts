import { workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { STYLES } from '../../../panels/src/comparison/html/styles.ts';
import {
  readFromPage,
  type Asked,
  type FromPage,
  type Shown,
  type ToPage,
} from '../../../panels/src/comparison/messages.ts';
import { textsIn } from '../../../panels/src/comparison/words.ts';
import { language } from '../words.ts';
import { ConfigPanel, type PanelParts } from './config-panel.ts';
import type { PanelKind } from './show-panel.ts';

const texts = textsIn(language);

/** What another Ray release changes for a config. */
class ComparisonPanel extends ConfigPanel<FromPage, ToPage> {
  #asked: Asked = { from: null, to: null };
  protected readonly nothing = { type: 'nothing' } as const;

  constructor(parts: PanelParts) {
    super(parts, { script: 'comparison.js', styles: STYLES, title: texts.title });
  }

  protected override readonly read = readFromPage;

  /** Two releases that the caller chose. */
  override given([from, to]: readonly unknown[]): void {
    if (typeof from !== 'string' || typeof to !== 'string') return;
    this.#asked = { from, to };
    void this.draw();
  }

  protected override async hear(heard: FromPage): Promise<void> {
    if (heard.type === 'ready') await this.draw();
    else if (heard.type === 'ask') {
      this.#asked = heard.asked;
      await this.draw();
    } else if (heard.type === 'open') await this.open(heard.range);
    else await this.#mend();
  }

  protected override async found(uri: string): Promise<ToPage | null | undefined> {
    const found = await this.ask<Omit<Shown, 'uri'>>('rayServeLens/comparison', uri, this.#asked);
    return found && { type: 'sheet', uri, ...found };
  }

  /** Another file may have another release of its own. */
  protected override turned(): void {
    this.#asked = { from: null, to: null };
  }

  /** As one edit, which one undo takes back. */
  async #mend(): Promise<void> {
    const { uri } = this;
    const edit =
      uri === undefined ? null : await this.ask<WorkspaceEdit>('rayServeLens/comparisonEdit', uri, this.#asked);
    if (edit == null) return;
    await workspace.applyEdit(await this.client.protocol2CodeConverter.asWorkspaceEdit(edit));
  }
}

export const comparisonPanel: PanelKind = {
  type: 'rayServeLens.comparison',
  command: 'rayServeLens.compareReleases',
  title: texts.title,
  make: (parts) => new ComparisonPanel(parts),
};
