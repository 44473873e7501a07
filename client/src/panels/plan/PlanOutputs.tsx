import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { usePhone } from '../../ui/use-media.ts';

interface PlanOutputsProps {
  readonly canImport: boolean;
  /** No action is shown, so none can leave. */
  readonly isEmpty: boolean;
  readonly onImport: () => void;
  readonly onSave: () => void;
  readonly onPrint: () => void;
}

/** What comes into the plan as a table and what leaves it; on a phone in a menu, so that the plan has the room. */
export function PlanOutputs({ canImport, isEmpty, onImport, onSave, onPrint }: PlanOutputsProps) {
  const t = useT();
  const isPhone = usePhone();
  const imports: MenuEntry = { id: 'import', label: t('plan.import'), icon: 'import', run: onImport };
  const entries: readonly MenuEntry[] = [
    ...(canImport ? [imports] : []),
    { id: 'export', label: t('plan.export'), icon: 'export', isDisabled: isEmpty, run: onSave },
    { id: 'print', label: t('plan.print'), icon: 'print', isDisabled: isEmpty, run: onPrint },
  ];
  if (isPhone) {
    return (
      <Menu label={t('app.more')} placement="top start" groups={() => [{ id: 'outputs', entries }]}>
        <IconButton icon="more" label={t('app.more')} placement="top" />
      </Menu>
    );
  }
  return entries.map(({ id, label, icon, isDisabled = false, ...entry }) => (
    <Button
      key={id}
      look={id === 'print' ? 'plain' : 'quiet'}
      {...(icon ? { icon } : {})}
      isDisabled={isDisabled}
      onPress={() => entry.run()}
    >
      {label}
    </Button>
  ));
}
