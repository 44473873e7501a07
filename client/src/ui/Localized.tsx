import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useLanguage } from './language.tsx';

/** Tells react-aria the interface language, in which it names what it adds itself. */
export function Localized({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={useLanguage().locale}>{children}</I18nProvider>;
}
