import { useLayoutEffect, useRef, useState } from 'react';
import { cx } from '../../ui/cx.ts';
import { useT } from '../../ui/language.tsx';
import styles from './SessionBar.module.css';

/** What the step asks for, in few lines; where it is longer, all of it is one press away. */
export function StepInstruction({ text }: { readonly text: string }) {
  const t = useT();
  const ref = useRef<HTMLParagraphElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const words = ref.current;
    if (!words || isOpen) return;
    const measure = () => setCut(words.scrollHeight > words.clientHeight + 1);
    const watch = new ResizeObserver(measure);
    watch.observe(words);
    measure();
    return () => watch.disconnect();
  }, [text, isOpen]);
  return (
    <div className={styles.instruction}>
      <p ref={ref} className={cx(!isOpen && styles.cut)}>
        {text}
      </p>
      {(isCut || isOpen) && (
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'session.instruction.less' : 'session.instruction.more')}
        </button>
      )}
    </div>
  );
}
