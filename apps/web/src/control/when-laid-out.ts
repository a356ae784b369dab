/**
 * Does something once an element has been laid out, before it is painted. To ask for a width sooner would have the browser lay
 * out the whole page for the answer, and again for what is still to come. Gives a way to leave it.
 */
export function whenLaidOut(element: Element, work: () => void): () => void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    work();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
