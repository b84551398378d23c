export interface Tab<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly note?: string;
}

interface TabListProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  /** The id of the element that shows what is chosen. */
  readonly panel: string;
  readonly choose: (id: Id) => void;
}

/** Tabs in a row: one stop of Tab, and the arrow keys lead from one to the next. */
export const TabList = <Id extends string>({ label, tabs, chosen, panel, choose }: TabListProps<Id>) => {
  const walk = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined || !(event.currentTarget instanceof Element)) return;
    event.preventDefault();
    choose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={walk}>
      {tabs.map(({ id, title, note = '' }) => (
        <button
          key={id}
          type="button"
          role="tab"
          data-tab={id}
          aria-selected={id === chosen}
          aria-controls={panel}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => {
            choose(id);
          }}
        >
          {title}
          {note !== '' && <span class="count">{note}</span>}
        </button>
      ))}
    </div>
  );
};
