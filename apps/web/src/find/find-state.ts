import { createSignal, onCleanup } from 'solid-js';

/** Something the page can do, offered where one finds anything. */
export type FindCommand = { readonly key: string; readonly label: string; readonly run: () => void };

const [isOpen, setOpen] = createSignal(false);
/** Whether finding is open; one for the whole page. */
export const isFindOpen = isOpen;
export const openFind = (): void => void setOpen(true);
export const closeFind = (): void => void setOpen(false);

const [offers, setOffers] = createSignal<readonly (() => readonly FindCommand[])[]>([]);
/** What the page that is open can do now. */
export const offeredCommands = (): readonly FindCommand[] => offers().flatMap((offer) => offer());

/** Offers what a page can do, for as long as the owner is there. It is asked for anew each time finding opens. */
export function offerCommands(offer: () => readonly FindCommand[]): void {
  setOffers((list) => [...list, offer]);
  onCleanup(() => setOffers((list) => list.filter((other) => other !== offer)));
}
