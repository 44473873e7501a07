import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import { linksOf, linkText } from '@whoboard/shared/personas/links.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { useTold } from '../use-told.ts';
import styles from './PersonaPanel.module.css';

interface LinkedCardsProps {
  readonly editor: Editor;
  readonly persona: PersonaItem;
}

/** The cards that this one was turned from and into, each one click away. */
export function LinkedCards({ editor, persona }: LinkedCardsProps) {
  const t = useT();
  useTold(editor, [persona.id]);
  const links = linksOf(persona, editor.drawContext());
  if (links.length === 0) return null;
  const show = (id: string) => {
    editor.selection.set([id]);
    const box = editor.board.boundsOf([id]);
    if (box) editor.camera.show(box, { maxZoom: 1, animate: true });
  };
  return (
    <ul className={styles.links} aria-label={t('persona.panel.links')}>
      {links.map((link) => {
        const text = linkText(link, t);
        return (
          <li key={`${link.direction} ${link.id}`}>
            {link.card ? (
              <Button
                look="quiet"
                size="small"
                icon={link.direction === 'into' ? 'forward' : 'back'}
                aria-label={t('persona.panel.links.show', { link: text })}
                onPress={() => show(link.id)}
              >
                {text}
              </Button>
            ) : (
              <span className={styles.gone}>{text}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
