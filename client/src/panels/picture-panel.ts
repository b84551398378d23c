import { window, workspace, type TextEditor } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { STYLES } from '../../../panels/src/picture/html/styles.ts';
import { FIRST, readFromPage, type FromPage, type Picture, type ToPage } from '../../../panels/src/picture/messages.ts';
import { textsIn } from '../../../panels/src/picture/words.ts';
import { language } from '../words.ts';
import { ConfigPanel, type PanelParts } from './config-panel.ts';
import type { PanelKind } from './show-panel.ts';

const texts = textsIn(language);

/** How the replicas of a config stand on the nodes. */
class PicturePanel extends ConfigPanel<FromPage, ToPage> {
  #asked = FIRST;
  protected readonly nothing = { type: 'nothing' } as const;

  constructor(parts: PanelParts) {
    super(parts, { script: 'picture.js', styles: STYLES, title: texts.title });
  }

  protected override readonly read = readFromPage;

  /** A lens names the config that it stands in. */
  override given([of]: readonly unknown[]): void {
    const config = typeof of === 'object' && of !== null && 'config' in of ? of.config : undefined;
    if (typeof config !== 'number' || config === this.#asked.config) return;
    this.#asked = { ...FIRST, level: this.#asked.level, config };
    void this.draw();
  }

  protected override async hear(heard: FromPage): Promise<void> {
    if (heard.type === 'ready') await this.draw();
    else if (heard.type === 'ask') {
      this.#asked = heard.asked;
      await this.draw();
    } else if (heard.type === 'open') await this.open(heard.range);
    else await this.#write(heard);
  }

  protected override async found(uri: string): Promise<ToPage | null | undefined> {
    const found = await this.ask<Picture>('rayServeLens/picture', uri, this.#asked);
    return found && { type: 'scene', uri, ...found };
  }

  protected override turned(editor: TextEditor): void {
    this.#asked = { ...FIRST, level: this.#asked.level };
    this.moved(editor);
  }

  protected override moved({ selection }: TextEditor): void {
    this.send({ type: 'cursor', line: selection.active.line });
  }

  async #write({ what, name, value }: Extract<FromPage, { type: 'write' }>): Promise<void> {
    const { uri } = this;
    if (uri === undefined) return;
    const { config, level } = this.#asked;
    const edit = await this.ask<WorkspaceEdit>('rayServeLens/pictureEdit', uri, { config, level, what, name, value });
    const made = edit == null ? undefined : await this.client.protocol2CodeConverter.asWorkspaceEdit(edit);
    if (made !== undefined && (await workspace.applyEdit(made))) this.send({ type: 'written', what, name });
    else if (edit === null) void window.showInformationMessage(texts.notWritten);
  }
}

export const picturePanel: PanelKind = {
  type: 'rayServeLens.picture',
  command: 'rayServeLens.showPicture',
  title: texts.title,
  make: (parts) => new PicturePanel(parts),
};
