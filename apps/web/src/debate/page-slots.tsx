import { createContext, createSignal, type JSX, onCleanup, useContext } from 'solid-js';

/** One step of "where you are"; the last has no address. */
export type Crumb = { readonly label: string; readonly href?: string };

type Slots = {
  readonly crumbs: () => readonly Crumb[];
  readonly end: () => JSX.Element;
  readonly bareOnPhone: () => boolean;
  readonly set: (content: PageTop) => void;
};
/** What a page puts into the bar above it. */
type PageTop = {
  readonly crumbs?: () => readonly Crumb[];
  /** At the end of the bar: who is here, whether it is saved. */
  readonly end?: () => JSX.Element;
  /** The page brings its own head on a phone, so the bar and the tabs stay away there. */
  readonly bareOnPhone?: boolean;
};

const Context = createContext<Slots>();

export function createPageSlots(): Slots {
  const [content, set] = createSignal<PageTop>({});
  return {
    crumbs: () => content().crumbs?.() ?? [],
    end: () => content().end?.(),
    bareOnPhone: () => content().bareOnPhone ?? false,
    set,
  };
}
export const PageSlotsProvider = Context.Provider;

/** Puts a page's own steps and state into the bar above it, for as long as the page is there. */
export function usePageTop(content: PageTop): void {
  const slots = useContext(Context);
  slots?.set(content);
  onCleanup(() => slots?.set({}));
}
