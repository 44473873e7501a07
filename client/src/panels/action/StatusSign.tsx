import type { ActionStatus } from '@whoboard/shared/actions/scales.ts';

/** How far an action is, by the shape in its box, as on the card: empty, half filled, ticked, barred. */
export function StatusSign({ status, size = 16 }: { readonly status: ActionStatus; readonly size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" data-status={status}>
      <rect
        x="1"
        y="1"
        width="14"
        height="14"
        rx="3.5"
        fill={status === 'done' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.6"
      />
      {status === 'inProgress' && <rect x="3.6" y="8" width="8.8" height="4.4" rx="1" fill="currentColor" />}
      {status === 'done' && (
        <path d="M4 8.4 6.9 11.2 12 5" fill="none" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
      )}
      {status === 'dropped' && (
        <path d="M4.5 8h7" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      )}
    </svg>
  );
}
