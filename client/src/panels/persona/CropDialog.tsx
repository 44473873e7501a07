import type { Portrait } from '@whoboard/shared/items/image-file.ts';
import { useId, useRef, useState, type PointerEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { along, dragged, maxZoom, movedAlong, zoomed, zoomOf, type Crop } from './crop.ts';
import { CroppedImage } from './CroppedImage.tsx';
import styles from './CropDialog.module.css';

interface CropDialogProps {
  readonly boardId: string;
  readonly portrait: Portrait;
  readonly onApply: (crop: Crop) => void;
  readonly onCancel: () => void;
}

/** Chooses the square of a photo: by dragging and the wheel, or by the three sliders, which take the arrow keys. */
export function CropDialog({ boardId, portrait, onApply, onCancel }: CropDialogProps) {
  const t = useT();
  const { file } = portrait;
  const [crop, setCrop] = useState<Crop>({ x: portrait.x, y: portrait.y, size: portrait.size });
  const grip = useRef<{ readonly x: number; readonly y: number } | null>(null);

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const from = grip.current;
    if (!from) return;
    grip.current = { x: event.clientX, y: event.clientY };
    const viewPx = event.currentTarget.clientWidth;
    setCrop((now) => dragged(now, file, event.clientX - from.x, event.clientY - from.y, viewPx));
  };
  const letGo = () => (grip.current = null);

  return (
    <Dialog
      title={t('persona.crop.title')}
      lead={t('persona.crop.lead')}
      size="small"
      onClose={onCancel}
      actions={
        <>
          <Button onPress={onCancel}>{t('persona.crop.cancel')}</Button>
          <Button look="primary" onPress={() => onApply(crop)}>
            {t('persona.crop.apply')}
          </Button>
        </>
      }
    >
      <div className={styles.crop}>
        <div
          className={styles.view}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            grip.current = { x: event.clientX, y: event.clientY };
          }}
          onPointerMove={drag}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onWheel={(event) => {
            const factor = Math.exp(-event.deltaY / 400);
            setCrop((now) => zoomed(now, file, zoomOf(now) * factor));
          }}
        >
          <CroppedImage boardId={boardId} portrait={{ file, ...crop }} alt="" />
          <div className={styles.ring} />
        </div>
        <Range
          label={t('persona.crop.zoom')}
          value={zoomOf(crop)}
          min={1}
          max={maxZoom}
          step={0.1}
          onChange={(zoom) => setCrop((now) => zoomed(now, file, zoom))}
        />
        {(['x', 'y'] as const).map((axis) => {
          const place = along(crop, file, axis);
          return (
            <Range
              key={axis}
              label={t(`persona.crop.${axis}`)}
              value={Math.round((place ?? 0.5) * 100)}
              min={0}
              max={100}
              step={2}
              isDisabled={place === null}
              onChange={(percent) => setCrop((now) => movedAlong(now, file, axis, percent / 100))}
            />
          );
        })}
      </div>
    </Dialog>
  );
}

interface RangeProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number) => void;
}

function Range({ label, isDisabled, onChange, ...range }: RangeProps) {
  const id = useId();
  return (
    <div className={styles.range}>
      <label htmlFor={id}>{label}</label>
      <input
        {...range}
        id={id}
        type="range"
        disabled={isDisabled}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
