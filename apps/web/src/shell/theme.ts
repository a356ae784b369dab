import { createSignal } from 'solid-js';

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

const place = 'proviso.theme';

function remembered(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

const [theme, setSignal] = createSignal<Theme>(remembered());

export { theme };

/** Chooses the theme for this browser; public/theme.js sets it again before the first paint of the next visit. */
export function chooseTheme(next: Theme): void {
  setSignal(next);
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  try {
    if (next === 'system') localStorage.removeItem(place);
    else localStorage.setItem(place, next);
  } catch {
    // Storage may be closed to us; the choice then lasts for this visit.
  }
}
