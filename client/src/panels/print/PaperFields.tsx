import { ownSizeLimits, type Orientation } from '@whoboard/shared/print/paper.ts';
import type { MessageKey } from '@whoboard/shared/i18n/translate.ts';
import { useT } from '../../ui/language.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { edgeOf, type PaperChoice } from './print-form.ts';
import styles from './PrintDialog.module.css';

interface PaperFieldsProps {
  readonly sizes: readonly PaperChoice['size'][];
  readonly value: PaperChoice;
  readonly onChange: (value: PaperChoice) => void;
}

const orientations: readonly Orientation[] = ['auto', 'portrait', 'landscape'];

/** Size and orientation; for an own size its edges, with the limits told. */
export function PaperFields({ sizes, value, onChange }: PaperFieldsProps) {
  const t = useT();
  const limits = { min: ownSizeLimits.minMm, max: ownSizeLimits.maxMm };
  const errorOf = (edge: string) => (edgeOf(edge) === null ? t('print.dialog.ownLimits', limits) : null);
  return (
    <div className={styles.fields}>
      <Select
        label={t('print.dialog.paper')}
        value={value.size}
        options={sizes.map((size) => ({ value: size, label: t(`print.paper.${size}` satisfies MessageKey) }))}
        onChange={(size) => onChange({ ...value, size })}
      />
      {value.size === 'own' ? (
        <div className={styles.edges}>
          <TextField
            label={t('print.dialog.width')}
            value={value.width}
            error={errorOf(value.width)}
            onChange={(width) => onChange({ ...value, width })}
          />
          <TextField
            label={t('print.dialog.height')}
            value={value.height}
            error={errorOf(value.height)}
            onChange={(height) => onChange({ ...value, height })}
          />
        </div>
      ) : (
        <div className={styles.field}>
          <span className={styles.label} aria-hidden="true">
            {t('print.dialog.orientation')}
          </span>
          <Segments
            label={t('print.dialog.orientation')}
            value={value.orientation}
            options={orientations.map((orientation) => ({
              value: orientation,
              label: t(`print.orientation.${orientation}`),
            }))}
            onChange={(orientation) => onChange({ ...value, orientation })}
          />
        </div>
      )}
    </div>
  );
}
