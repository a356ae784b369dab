const last = new Map<string, Promise<void>>();

/**
 * Runs pieces of work of one name one after the other. The commands of a debate wait for each other in the database anyway; a
 * class that votes all at once would else hold every connection while it waits, and typing would stand still.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const turn = (last.get(name) ?? Promise.resolve()).then(work);
  const settled = turn.then(
    () => {},
    () => {},
  );
  last.set(name, settled);
  void settled.then(() => {
    if (last.get(name) === settled) last.delete(name);
  });
  return turn;
}
