import { createSignal } from 'solid-js';

const [isOpen, setOpen] = createSignal(false);
/** Whether the sheet of keys is open; one for the whole page. */
export const isKeyboardSheetOpen = isOpen;
export const openKeyboardSheet = (): void => void setOpen(true);
export const closeKeyboardSheet = (): void => void setOpen(false);
