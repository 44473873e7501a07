import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTokens } from '../ui/tokens.ts';
import { partsWaitFor } from '../ui/until-fetched.ts';
import { App } from './App.tsx';
import { languages } from './language.ts';

/** A picture of a template, a list of what stands on the board: whatever is fetched later finds all drawings there. */
async function fetchDrawings(): Promise<void> {
  const drawings = await import('../model/item-drawings.ts');
  await drawings.fetchDrawings();
}

/** Puts the app on the page. */
export function start(): void {
  partsWaitFor(() => Promise.all([languages.complete(), fetchDrawings()]));
  applyTokens(document.documentElement.style);
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no place for the app');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
