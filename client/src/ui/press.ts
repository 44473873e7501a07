import type { AriaAttributes, Ref } from 'react';

/** What every button takes, whatever it looks like. */
export interface PressProps extends Pick<
  AriaAttributes,
  'aria-label' | 'aria-haspopup' | 'aria-expanded' | 'aria-controls' | 'aria-describedby'
> {
  readonly id?: string;
  readonly onPress?: (() => void) | undefined;
  /** The pointer or the focus comes near: time to load what a press will need. */
  readonly onNear?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly type?: 'button' | 'submit';
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** Reached by other means than Tab. */
  readonly excludeFromTabOrder?: boolean;
}

/** The attributes of the platform's own button. */
export function pressAttributes({
  onPress,
  onNear,
  isDisabled,
  type = 'button',
  buttonRef,
  excludeFromTabOrder,
  ...aria
}: PressProps) {
  return {
    ...aria,
    type,
    ref: buttonRef,
    disabled: isDisabled,
    onClick: onPress && (() => onPress()),
    onPointerEnter: onNear,
    onFocus: onNear,
    tabIndex: excludeFromTabOrder ? -1 : undefined,
  };
}
