import { newId } from '@whoboard/shared/ids.ts';
import type { ImageFile, Portrait } from '@whoboard/shared/items/image-file.ts';
import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import { initialsOf } from '@whoboard/shared/items/persona/portrait.ts';
import { setPhoto } from '@whoboard/shared/personas/edits.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { useState } from 'react';
import { boardApi } from '../../model/board-api.ts';
import type { Editor } from '../../model/editor.ts';
import { errorText } from '../../model/error-text.ts';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import hidden from '../../ui/Hidden.module.css';
import { useT } from '../../ui/language.tsx';
import { pickFile } from '../../ui/pick-files.ts';
import { CropDialog } from './CropDialog.tsx';
import { firstCrop } from './crop.ts';
import { CroppedImage } from './CroppedImage.tsx';
import styles from './PhotoField.module.css';

interface PhotoFieldProps {
  readonly editor: Editor;
  readonly persona: PersonaItem;
}

type Progress = { readonly kind: 'uploading'; readonly fraction: number } | { readonly kind: 'drawing' };

const accepted = 'image/jpeg,image/png,image/webp,image/gif,image/avif';
const maxMegabytes = limits.maxImageBytes / (1024 * 1024);

/** The portrait: a photo of which a square is chosen, or a drawn avatar. What goes wrong is told beside it. */
export function PhotoField({ editor, persona }: PhotoFieldProps) {
  const t = useT();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isCropping, setCropping] = useState(false);
  const { photo } = persona;
  const canChange = mayChange(editor, persona.id);
  const set = (next: Portrait | null) => editor.board.change((doc) => setPhoto(doc, persona.id, next));

  const fetchFile = async (start: Progress, request: () => Promise<ImageFile>): Promise<void> => {
    setProblem(null);
    setProgress(start);
    try {
      const file = await request();
      set({ file, ...firstCrop(file) });
      setCropping(start.kind === 'uploading');
    } catch (error) {
      setProblem(errorText(error, t));
    } finally {
      setProgress(null);
    }
  };

  const upload = async (): Promise<void> => {
    const file = await pickFile(accepted);
    if (!file) return;
    if (file.size > limits.maxImageBytes) {
      setProblem(t('persona.panel.photo.tooLarge', { megabytes: maxMegabytes }));
      return;
    }
    await fetchFile({ kind: 'uploading', fraction: 0 }, () =>
      boardApi.upload(editor.boardId, file, (fraction) => setProgress({ kind: 'uploading', fraction })),
    );
  };

  const drawAvatar = (): Promise<void> =>
    fetchFile({ kind: 'drawing' }, () => boardApi.avatar(editor.boardId, newId()));

  const name = persona.firstName.trim() || t('persona.text.unnamed');
  return (
    <fieldset className={styles.photo}>
      <legend className={hidden.hidden}>{t('persona.field.photo')}</legend>
      <div className={styles.circle} data-kind={persona.kind}>
        {photo ? (
          <CroppedImage
            boardId={editor.boardId}
            portrait={photo}
            alt={t('persona.panel.photo.alt', { name })}
          />
        ) : (
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(persona.firstName)}
          </span>
        )}
      </div>
      <div className={styles.side}>
        {canChange && (
          <div className={styles.buttons}>
            <Button size="small" icon="upload" isDisabled={progress !== null} onPress={() => void upload()}>
              {t(photo ? 'persona.panel.photo.replace' : 'persona.panel.photo.upload')}
            </Button>
            <Button
              size="small"
              icon="smile"
              isDisabled={progress !== null}
              onPress={() => void drawAvatar()}
            >
              {t(photo ? 'persona.panel.photo.otherAvatar' : 'persona.panel.photo.avatar')}
            </Button>
            {photo && (
              <>
                <Button size="small" look="quiet" onPress={() => setCropping(true)}>
                  {t('persona.panel.photo.crop')}
                </Button>
                <Button size="small" look="quiet" onPress={() => set(null)}>
                  {t('persona.panel.photo.remove')}
                </Button>
              </>
            )}
          </div>
        )}
        {canChange && !photo && !progress && !problem && (
          <p className={styles.hint}>{t('persona.panel.photo.hint', { megabytes: maxMegabytes })}</p>
        )}
        <output className={styles.hint}>
          {progress?.kind === 'drawing' && t('persona.panel.photo.drawing')}
          {progress?.kind === 'uploading' &&
            t('persona.panel.photo.uploading', { percent: Math.round(progress.fraction * 100) })}
        </output>
        {progress?.kind === 'uploading' && (
          <progress className={styles.bar} value={progress.fraction} max={1} aria-hidden="true" />
        )}
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      </div>
      {isCropping && photo && (
        <CropDialog
          boardId={editor.boardId}
          portrait={photo}
          onCancel={() => setCropping(false)}
          onApply={(crop) => {
            set({ ...photo, ...crop });
            setCropping(false);
          }}
        />
      )}
    </fieldset>
  );
}
