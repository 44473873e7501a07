import { findItemType } from '@whoboard/shared/items/index.ts';
import type { MessageKey, Translate } from '@whoboard/shared/i18n/translate.ts';
import { textOwners } from '@whoboard/shared/personas/erasing/place-kinds.ts';
import type { ErasurePreviewResponse } from '@whoboard/shared/protocol/api.ts';
import { useEffect, useId, useState } from 'react';
import { boardApi } from '../../model/board-api.ts';
import type { Editor } from '../../model/editor.ts';
import { errorText } from '../../model/error-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import styles from './EraseDialog.module.css';

interface EraseDialogProps {
  readonly editor: Editor;
  readonly itemId: string;
  readonly onClose: () => void;
}

type Place = ErasurePreviewResponse['places'][number];

/**
 * Erases an interviewee for good. It says first what exactly goes, and lists the other places where the name stands, of
 * which only a person can tell whether they mean this one.
 */
export function EraseDialog({ editor, itemId, onClose }: EraseDialogProps) {
  const t = useT();
  const [preview, setPreview] = useState<ErasurePreviewResponse | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const [isErasing, setErasing] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    boardApi.erasure(editor.boardId, itemId).then(
      (found) => {
        if (!isCurrent) return;
        setPreview(found);
        setChosen(new Set(found.places.filter(({ isLikely }) => isLikely).map(({ id }) => id)));
      },
      (error: unknown) => isCurrent && setProblem(errorText(error, t)),
    );
    return () => {
      isCurrent = false;
    };
  }, [editor, itemId, t]);

  const erase = () => {
    setErasing(true);
    setProblem(null);
    boardApi.erase(editor.boardId, itemId, [...chosen]).then(onClose, (error: unknown) => {
      setErasing(false);
      setProblem(errorText(error, t));
    });
  };
  const name = preview?.name || t('erase.unnamed');
  return (
    <Dialog
      role="alertdialog"
      title={preview ? t('erase.title', { name }) : t('command.interview.erase')}
      lead={t('erase.lead')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button look="danger" icon="delete" isPending={isErasing} isDisabled={!preview} onPress={erase}>
            {t(isErasing ? 'erase.erasing' : 'erase.confirm')}
          </Button>
        </>
      }
    >
      <p className={styles.problem} role="alert">
        {problem}
      </p>
      {!preview && !problem && <Spinner label={t('erase.looking')} />}
      {preview && (
        <>
          <h3 className={styles.heading}>{t('erase.goes')}</h3>
          <ul className={styles.goes}>
            {whatGoes(preview, t).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {preview.places.length > 0 && (
            <Places places={preview.places} name={name} chosen={chosen} onChoose={setChosen} />
          )}
          <p className={styles.hint}>{t('erase.beyond')}</p>
        </>
      )}
    </Dialog>
  );
}

/** What vanishes, counted; what there is none of is left out. */
function whatGoes({ counts, versions }: ErasurePreviewResponse, t: Translate): readonly string[] {
  const lines = [t('erase.card', { count: counts.lines })];
  if (counts.links > 0) lines.push(t('erase.links', { count: counts.links }));
  if (counts.statements > 0) lines.push(t('erase.statements', { count: counts.statements }));
  if (counts.notes > 0) lines.push(t('erase.notes', { count: counts.notes }));
  if (counts.texts > 0) lines.push(t('erase.texts', { count: counts.texts }));
  lines.push(versions > 0 ? t('erase.versions', { count: versions }) : t('erase.history'));
  return lines;
}

interface PlacesProps {
  readonly places: readonly Place[];
  readonly name: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

function Places({ places, name, chosen, onChoose }: PlacesProps) {
  const t = useT();
  const id = useId();
  const areAll = places.every((place) => chosen.has(place.id));
  const toggle = (place: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(place);
    else next.delete(place);
    onChoose(next);
  };
  return (
    <fieldset className={styles.places}>
      <legend className={styles.heading}>{t('erase.places', { name, count: places.length })}</legend>
      <p className={styles.hint}>{t('erase.placesHint')}</p>
      {places.length > 2 && (
        <Button
          size="small"
          look="quiet"
          onPress={() => onChoose(new Set(areAll ? [] : places.map((place) => place.id)))}
        >
          {t(areAll ? 'erase.none' : 'erase.all')}
        </Button>
      )}
      <ul className={styles.list}>
        {places.map((place, index) => (
          <li key={place.id} className={styles.place}>
            <input
              id={`${id}-${index}`}
              type="checkbox"
              checked={chosen.has(place.id)}
              aria-describedby={`${id}-${index}-facts`}
              onChange={(event) => toggle(place.id, event.target.checked)}
            />
            <span className={styles.words}>
              <label htmlFor={`${id}-${index}`}>{place.text || t('erase.empty')}</label>
              <span id={`${id}-${index}-facts`} className={styles.facts}>
                {whereOf(place, t)} · {t(`erase.kind.${place.kind}`)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The kind of item, with its name where the text is not the item as a whole. */
function whereOf({ itemType, itemName, kind }: Place, t: Translate): string {
  const type = findItemType(itemType);
  const owner = textOwners.find((known) => known === itemType);
  if (!type) return t(owner ? `erase.in.${owner}` : 'erase.board');
  const typeName = t(type.nameKey as MessageKey);
  return itemName && kind !== 'card' && itemType === 'persona' ? `${typeName} ${itemName}` : typeName;
}
