import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTokens } from '../ui/tokens.ts';
import { App } from './App.tsx';

/** Puts the app on the page. */
export function start(): void {
  applyTokens(document.documentElement.style);
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no place for the app');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
