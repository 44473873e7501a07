/** Without a touch, a key or a movement for this long, a person counts as idle. */
const idleAfterMs = 90_000;
const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Tells when the page is left alone and when somebody comes back to it. @returns how to stop */
export function watchIdle(tell: (isIdle: boolean) => void): () => void {
  let timer = setTimeout(() => tell(true), idleAfterMs);
  const onSign = () => {
    tell(false);
    clearTimeout(timer);
    timer = setTimeout(() => tell(true), idleAfterMs);
  };
  const onHidden = () => {
    if (document.visibilityState === 'visible') return onSign();
    clearTimeout(timer);
    tell(true);
  };
  for (const sign of signs) window.addEventListener(sign, onSign, { passive: true });
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    clearTimeout(timer);
    for (const sign of signs) window.removeEventListener(sign, onSign);
    document.removeEventListener('visibilitychange', onHidden);
  };
}
