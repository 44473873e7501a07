import type { PersonaKind } from '@whoboard/shared/personas/kinds.ts';

/** The shape that stands for a kind, as on the card: target, barred ring, diamond, loudspeaker. */
export function KindSign({ kind, size = 18 }: { readonly kind: PersonaKind; readonly size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {kind === 'candidate' && <path d="M8 0.5 15.5 8 8 15.5 0.5 8Z" fill="currentColor" />}
      {kind === 'ambassador' && <path d="M0.5 5.5 11 1v14L0.5 10.5Z" fill="currentColor" />}
      <g fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round">
        {kind === 'ambassador' && <path d="M13 5 a4 4 0 0 1 0 6" />}
        {(kind === 'buyer' || kind === 'negative') && <circle cx="8" cy="8" r="6.6" />}
        {kind === 'negative' && <path d="M3.6 12.4 12.4 3.6" />}
      </g>
      {kind === 'buyer' && <circle cx="8" cy="8" r="2.8" fill="currentColor" />}
    </svg>
  );
}
