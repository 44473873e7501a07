import type { ActionItem } from '@whoboard/shared/items/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { LevelField } from '../action/LevelField.tsx';
import styles from './PlanMatrix.module.css';
import type { Estimate } from './PlanMatrix.tsx';

interface ChooseLevelsProps {
  readonly action: ActionItem;
  readonly isDisabled: boolean;
  readonly onPlace: (to: Estimate) => void;
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** Impact and effort of one action, in words: for fingers and screen readers, and where a cell is full. */
export function ChooseLevels({ action, isDisabled, onPlace, onShow, onClose }: ChooseLevelsProps) {
  const t = useT();
  const { impact, effort } = action;
  return (
    <Dialog
      size="small"
      title={t('plan.matrix.choose', { text: action.what.trim() || t('action.untitled') })}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onShow}>
            {t('plan.show')}
          </Button>
          <Button look="primary" onPress={onClose}>
            {t('app.close')}
          </Button>
        </>
      }
    >
      <div className={styles.choose}>
        <LevelField
          label={t('item.action.field.impact')}
          value={impact}
          isDisabled={isDisabled}
          onChange={(next) => onPlace({ impact: next, effort })}
        />
        <LevelField
          label={t('item.action.field.effort')}
          value={effort}
          isDisabled={isDisabled}
          onChange={(next) => onPlace({ impact, effort: next })}
        />
      </div>
    </Dialog>
  );
}
