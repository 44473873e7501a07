import type { KeyboardEvent, ReactNode, Ref } from 'react';

interface ToolbarProps {
  readonly label: string;
  readonly orientation?: 'horizontal' | 'vertical';
  /** Always stands on the board: what comes and goes there keeps clear of it. */
  readonly isFixed?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A row or column of buttons: arrows move within, Tab goes on past it. */
export function Toolbar({
  label,
  orientation = 'horizontal',
  isFixed,
  className,
  children,
  ref,
}: ToolbarProps) {
  const [back, forth] = orientation === 'horizontal' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (at < 0) return;
    const focus = (index: number) => buttons.at(index % buttons.length)?.focus();
    if (event.key === 'Tab') {
      // From the outermost button the platform's own Tab leads out.
      buttons.at(event.shiftKey ? 0 : -1)?.focus({ preventScroll: true });
      return;
    }
    if (event.key === forth) focus(at + 1);
    else if (event.key === back) focus(at - 1);
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // The keys are those of the buttons within; the bar itself is never focused.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={ref}
      role="toolbar"
      aria-label={label}
      aria-orientation={orientation}
      className={className}
      data-fixed-bar={isFixed || undefined}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
