import { useEffect, useRef } from 'react';
import type { Editor } from '../../model/editor.ts';
import hidden from '../../ui/Hidden.module.css';
import { watchDeeds } from './watch-deeds.ts';

/** The live region through which screen readers hear what happens on the board, calmly. */
export function Announcer({ editor }: { readonly editor: Editor }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      watchDeeds(editor, (text) => {
        if (ref.current) ref.current.textContent = text;
      }),
    [editor],
  );
  return <div ref={ref} role="log" aria-live="polite" aria-relevant="all" className={hidden.hidden} />;
}
