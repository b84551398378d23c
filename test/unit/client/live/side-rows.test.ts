import { describe, expect, it } from 'vitest';
import { SideRows } from '../../../../client/src/live/side-rows.ts';
import type { SideRow } from '../../../../client/src/live/protocol.ts';

const row = (label: string): SideRow => ({ id: label, label });

class FakeView {
  asked = 0;
  shown: string[] = [];
  visible = true;
  answer: Promise<readonly SideRow[] | null> = Promise.resolve([row('a')]);
  readonly isVisible = (): boolean => this.visible;
  readonly ask = (): Promise<readonly SideRow[] | null> => {
    this.asked++;
    return this.answer;
  };
  readonly show = (rows: readonly SideRow[]): void => void this.shown.push(rows.map(({ label }) => label).join());
}

describe('the rows of the side view', () => {
  it('are not asked for while it is hidden, and once as soon as it is seen', async () => {
    const view = new FakeView();
    const rows = new SideRows(view);
    view.visible = false;
    for (let look = 0; look < 5; look++) await rows.changed();
    expect([view.asked, view.shown]).toEqual([0, []]);
    view.visible = true;
    await rows.seen();
    await rows.seen();
    expect([view.asked, view.shown]).toEqual([1, ['a']]);
  });

  it('are drawn only where they are other ones than before', async () => {
    const view = new FakeView();
    const rows = new SideRows(view);
    await rows.changed();
    await rows.changed();
    view.answer = Promise.resolve([row('b')]);
    await rows.changed();
    view.answer = Promise.resolve(null);
    await rows.changed();
    expect([view.asked, view.shown]).toEqual([4, ['a', 'b', '']]);
  });

  it('of a question that was asked later win, whichever answer comes first', async () => {
    const view = new FakeView();
    const rows = new SideRows(view);
    let answerLate: (rows: readonly SideRow[]) => void = () => undefined;
    view.answer = new Promise((resolve) => (answerLate = resolve));
    const first = rows.changed();
    view.answer = Promise.resolve([row('new')]);
    await rows.changed();
    answerLate([row('old')]);
    await first;
    expect(view.shown).toEqual(['new']);
  });
});
