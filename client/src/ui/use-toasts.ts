import { useCallback, useEffect, useRef, useState } from 'react';
import type { Readable } from '../model/readable.ts';
import type { Toast } from './Toasts.tsx';

const maxToasts = 3;

/** How long a message stays: long enough to be read, twice as long when something can be done about it. */
function lifeMs(toast: Toast): number {
  const reading = 3_500 + toast.text.length * 45;
  return toast.tone === 'problem' || toast.action ? reading * 2 : reading;
}

/** Keeps the latest messages on the screen for a while; they wait while the pointer or the focus is on them. */
export function useToasts(latest: Readable<Toast | null>) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [isHeld, setHeld] = useState(false);
  const ends = useRef(new Map<number, number>());

  useEffect(() => {
    const show = () => {
      const toast = latest.get();
      if (!toast) return;
      ends.current.set(toast.id, Date.now() + lifeMs(toast));
      const isPast = ({ id, text, topic }: Toast) =>
        id === toast.id || text === toast.text || (topic !== undefined && topic === toast.topic);
      setToasts((shown) => [...shown.filter((other) => !isPast(other)), toast].slice(-maxToasts));
    };
    show();
    return latest.subscribe(show);
  }, [latest]);

  useEffect(() => {
    if (toasts.length === 0 || isHeld) return;
    const timer = setInterval(() => {
      setToasts((shown) => {
        const left = shown.filter((toast) => (ends.current.get(toast.id) ?? 0) > Date.now());
        return left.length === shown.length ? shown : left;
      });
    }, 400);
    return () => clearInterval(timer);
  }, [toasts, isHeld]);

  const dismiss = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  );
  return { toasts, dismiss, hold: setHeld };
}
