import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import type { SaveState } from '../../model/editor.ts';
import type { IconName } from '../../ui/Icon.tsx';

export interface SaveText {
  readonly short: string;
  /** Said when one wants to know more. */
  readonly long: string;
  readonly tone: 'calm' | 'busy' | 'warning' | 'problem';
  readonly icon: IconName;
}

/** The badge beside the title. It says "saved" only when the server has acknowledged the last change. */
export function saveText(state: SaveState, t: Translate): SaveText {
  switch (state.kind) {
    case 'loading':
      return { short: t('app.save.loading'), long: t('app.save.loadingLong'), tone: 'busy', icon: 'loading' };
    case 'saved':
      return { short: t('app.save.saved'), long: t('app.save.savedLong'), tone: 'calm', icon: 'check' };
    case 'saving':
      return { short: t('app.save.saving'), long: t('app.save.savingLong'), tone: 'busy', icon: 'loading' };
    case 'offline':
      return {
        short:
          state.pending === 0
            ? t('app.save.offline')
            : t('app.save.offlineChanges', { count: state.pending }),
        long: t('app.save.offlineLong'),
        tone: 'warning',
        icon: 'offline',
      };
    case 'notSaved':
      return {
        short: t('app.save.notSaved', { count: state.pending }),
        long: t('app.save.notSavedLong'),
        tone: 'problem',
        icon: 'warning',
      };
    case 'closed':
      return {
        short: t('app.save.closed'),
        long: t(`error.${state.code}`),
        tone: 'problem',
        icon: 'warning',
      };
  }
}
