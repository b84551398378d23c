import type { WorkspaceEdit } from 'vscode-languageserver/browser';
import { FIRST } from '../../../panels/src/picture/messages.ts';
import type { FromPage, Picture, ToPage } from '../../../panels/src/picture/messages.ts';
import { PicturePage } from '../../../panels/src/picture/webview/picture-page.tsx';
import type { Workbench } from '../workbench/workbench.ts';
import { PanelHost } from './panel-host.ts';

/** The picture of the nodes, fed with what the server says. */
export class PictureHost extends PanelHost<FromPage, ToPage> {
  #asked = FIRST;
  protected readonly nothing = { type: 'nothing' } as const;

  constructor(root: Element, workbench: Workbench, toEditor: () => void) {
    super(workbench, toEditor);
    const { language } = workbench.model();
    this.begin((host) => new PicturePage(root, host, language, true).hear);
  }

  moved(line: number): void {
    this.send({ type: 'cursor', line });
  }

  protected async hear(heard: FromPage): Promise<void> {
    if (heard.type === 'write') await this.#write(heard);
    else if (heard.type === 'open') this.open(heard.range);
    else {
      if (heard.type === 'ask') this.#asked = heard.asked;
      await this.draw();
    }
  }

  protected async found(uri: string): Promise<ToPage | null | undefined> {
    const found = await this.workbench.ask<Picture>('rayServeLens/picture', this.#asked);
    return found && { type: 'scene', uri, ...found };
  }

  async #write({ what, name, value }: Extract<FromPage, { type: 'write' }>): Promise<void> {
    const { config, level } = this.#asked;
    const asked = { config, level, what, name, value };
    const edit = await this.workbench.ask<WorkspaceEdit>('rayServeLens/pictureEdit', asked);
    if (edit != null && this.workbench.documents.apply(edit)) this.send({ type: 'written', what, name });
    else if (edit === null) this.workbench.tell('notWritten');
  }
}
