/** How far outside of what is seen an element counts as near: about a screen. */
const margin = '800px';

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | null = null;

/**
 * Calls back, once, when an element comes near to what is seen; at once where the browser cannot tell.
 * @returns stops waiting
 */
export function whenNear(element: Element, callback: () => void): () => void {
  if (!('IntersectionObserver' in globalThis)) {
    callback();
    return () => undefined;
  }
  const watching = (observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watching.unobserve(target);
        waiting.get(target)?.();
      }
    },
    // The panel scrolls in itself, which the first of the two does not reach.
    { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit,
  ));
  waiting.set(element, callback);
  watching.observe(element);
  return () => {
    waiting.delete(element);
    watching.unobserve(element);
  };
}
