import { offeredSections, sectionName } from '@whoboard/shared/personas/sections.ts';
import { useState } from 'react';
import { runCommand } from '../../commands/define.ts';
import { stateFrom, type SourceArgs } from '../../commands/evidence-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './LineList.module.css';

interface MakeStatementDialogProps {
  readonly editor: Editor;
  readonly source: SourceArgs;
  /** Told in words what was done. */
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** In which section of which persona a line becomes a statement. */
export function MakeStatementDialog({ editor, source, onDone, onClose }: MakeStatementDialogProps) {
  const t = useT();
  const personas = editor.board.order.get().flatMap((id) => {
    const item = editor.board.item(id);
    return item && 'statements' in item && mayChange(editor, id) ? [item] : [];
  });
  const [chosen, choose] = useState(personas[0]?.id ?? '');
  const persona = personas.find(({ id }) => id === chosen) ?? personas[0];
  const nameOf = (name: string) => name.trim() || t('persona.text.unnamed');
  const make = (sectionId: string, section: string) => {
    if (!persona) return;
    runCommand(editor, stateFrom, { ...source, personaId: persona.id, sectionId });
    const isMade = editor
      .drawContext()
      .statementsFrom(source.itemId)
      .some(({ personaId, entry }) => personaId === persona.id && entry === source.entry);
    const name = nameOf(persona.firstName);
    onClose();
    onDone(
      isMade ? t('interview.panel.madeStatement', { persona: name, section }) : t('interview.panel.notMade'),
    );
  };
  return (
    <Dialog size="small" title={t('interview.panel.makeStatement')} onClose={onClose}>
      {!persona && <p>{t('interview.panel.noPersona')}</p>}
      {personas.length > 1 && (
        <Select
          label={t('item.persona.name')}
          value={persona!.id}
          options={personas.map(({ id, firstName }) => ({ value: id, label: nameOf(firstName) }))}
          onChange={choose}
        />
      )}
      {persona && (
        <ul className={styles.places}>
          {offeredSections(persona).map((section) => {
            const name = sectionName(section, editor.drawContext().t);
            return (
              <li key={section.id}>
                <Button wide onPress={() => make(section.id, name)}>
                  {name}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Dialog>
  );
}
