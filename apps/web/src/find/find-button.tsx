import Search from 'lucide-solid/icons/search';
import type { JSX } from 'solid-js';
import { say } from '../language/language.ts';
import { openFind } from './find-state.ts';
import './find-button.css';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** The way to finding for whoever does not know the keys; on a phone an icon. */
export function FindButton(): JSX.Element {
  return (
    <button type="button" class="find-button btn" aria-label={say.find.button} onClick={openFind}>
      <Search size={16} aria-hidden="true" class="sm:hidden" />
      <span class="font-normal text-ink-2 max-sm:hidden">{say.find.button}</span>
      <kbd class="max-lg:hidden">{isApple ? '⌘ K' : 'Ctrl K'}</kbd>
    </button>
  );
}
