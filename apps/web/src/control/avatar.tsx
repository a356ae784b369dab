/** Two letters for a person: the first of the first two words, or the first two of the only one. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first, second] = words;
  const letters = second
    ? [...(first ?? '')].slice(0, 1).concat([...second].slice(0, 1))
    : [...(first ?? '')].slice(0, 2);
  return letters.join('').toLocaleUpperCase();
}

/** A person as a small circle; `active` where they are writing. */
export function Avatar(props: { readonly name: string; readonly active?: boolean }) {
  return (
    <span
      class="avatar"
      classList={{ 'avatar-active': props.active === true }}
      role="img"
      aria-label={props.name}
      title={props.name}
    >
      {initials(props.name)}
    </span>
  );
}
