import { Suspense, useEffect, useRef } from 'react';
import type { Editor } from '../../model/editor.ts';
import type { Tool } from '../../model/tool.ts';
import { isIconName } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useT } from '../../ui/language.tsx';
import { usePhone } from '../../ui/use-media.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { keysOf } from '../command-words.ts';
import styles from './ToolRail.module.css';

const PersonaKinds = lazyPart(async () => (await import('./PersonaKinds.tsx')).PersonaKinds);
const MapKinds = lazyPart(async () => (await import('./MapKinds.tsx')).MapKinds);

/** The tools: at the left, on a phone at the thumb. One Tab stop; arrows move within. */
export function ToolRail({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const current = useReadable(editor.tools.current);
  const isPhone = usePhone();
  const isOffered = useOffered(editor);
  const tools = editor.tools.list.filter((tool) => (editor.canEdit || !tool.edits) && isOffered(tool));
  const rail = useRef<HTMLDivElement>(null);
  // A tool that is taken up for somebody, such as that of a vote, may lie beyond the edge of a phone.
  useEffect(() => {
    rail.current
      ?.querySelector('[aria-pressed="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  if (tools.length < 2) return null;
  return (
    <>
      <Suspense fallback={null}>
        {current === 'persona' && <PersonaKinds editor={editor} />}
        {current === 'map' && <MapKinds editor={editor} />}
      </Suspense>
      <Toolbar
        ref={rail}
        isFixed
        orientation={isPhone ? 'horizontal' : 'vertical'}
        label={t('app.tools')}
        className={styles.rail}
      >
        {tools.map((tool) => (
          <IconButton
            key={tool.id}
            icon={isIconName(tool.icon) ? tool.icon : 'edit'}
            label={t(tool.nameKey)}
            keys={keysOf(editor.commands.find(`tool.${tool.id}`))}
            isOn={tool.id === current}
            placement={isPhone ? 'top' : 'right'}
            onPress={() => editor.tools.use(tool.id)}
          />
        ))}
      </Toolbar>
    </>
  );
}

/** Tools that come and go with what is going on, such as the one that places dots. */
function useOffered(editor: Editor): (tool: Tool) => boolean {
  useReadable(editor.votes);
  useReadable(editor.overlays.revision);
  return (tool) => tool.isOffered?.(editor) ?? true;
}
