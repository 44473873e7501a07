import { setSlider } from '@whoboard/shared/personas/edits.ts';
import { channelSliders, type ChannelSlider } from '@whoboard/shared/personas/sections.ts';
import { useEffect, useId, useRef, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { useItem } from '../use-items.ts';
import { useMayChange } from '../use-may-change.ts';
import styles from './ChannelSliders.module.css';

interface ChannelSlidersProps {
  readonly editor: Editor;
  readonly personaId: string;
}

/** The two scales of the channel section; each is empty until somebody places it. */
export function ChannelSliders({ editor, personaId }: ChannelSlidersProps) {
  const persona = useItem(editor, personaId);
  const isDisabled = !useMayChange(editor, personaId);
  if (persona?.type !== 'persona') return null;
  return channelSliders.map((slider) => (
    <Scale
      key={slider}
      slider={slider}
      position={persona[slider]}
      isDisabled={isDisabled}
      onSet={(position) => editor.board.change((doc) => setSlider(doc, personaId, slider, position))}
    />
  ));
}

interface ScaleProps {
  readonly slider: ChannelSlider;
  readonly position: number | null;
  readonly isDisabled: boolean;
  readonly onSet: (position: number | null) => void;
}

function Scale({ slider, position, isDisabled, onSet }: ScaleProps) {
  const t = useT();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [drafted, setDrafted] = useState<number | null>(null);
  const [takesFocus, setTakesFocus] = useState(false);
  const last = useRef(onSet);
  useEffect(() => {
    last.current = onSet;
  });
  const isPlaced = position !== null;
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    // The browser's own `change`: once at the end of a gesture, where React's is told on every step.
    const commit = () => {
      last.current(Number(element.value));
      setDrafted(null);
    };
    element.addEventListener('change', commit);
    if (takesFocus) element.focus();
    return () => element.removeEventListener('change', commit);
  }, [isPlaced, takesFocus]);
  return (
    <div className={styles.scale}>
      <label htmlFor={id} className={styles.label}>
        {t(`persona.slider.${slider}`)}
      </label>
      <div className={styles.row}>
        {position === null ? (
          <>
            <span className={styles.unset}>{t('persona.slider.unset')}</span>
            <Button
              id={id}
              size="small"
              isDisabled={isDisabled}
              aria-label={t('persona.panel.slider.placeOn', { scale: t(`persona.slider.${slider}`) })}
              onPress={() => {
                setTakesFocus(true);
                onSet(50);
              }}
            >
              {t('persona.panel.slider.place')}
            </Button>
          </>
        ) : (
          <>
            <input
              ref={input}
              id={id}
              type="range"
              className={styles.range}
              min={0}
              max={100}
              step={5}
              disabled={isDisabled}
              value={drafted ?? position}
              onChange={(event) => setDrafted(Number(event.target.value))}
            />
            {!isDisabled && (
              <IconButton
                icon="close"
                size="small"
                placement="left"
                label={t('persona.panel.slider.clear')}
                onPress={() => onSet(null)}
              />
            )}
          </>
        )}
      </div>
      {position !== null && (
        <div className={styles.ends} aria-hidden="true">
          <span>{t(`persona.slider.${slider}.from`)}</span>
          <span>{t(`persona.slider.${slider}.to`)}</span>
        </div>
      )}
    </div>
  );
}
