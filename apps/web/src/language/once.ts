/** Makes it when it is first asked for, and keeps it: the formats of a language are dear to make, and few pages use them all. */
export function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
