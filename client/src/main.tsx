import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './ui/fonts.css';
import './ui/base.css';
import { applyTokens } from './ui/tokens.ts';

applyTokens(document.documentElement.style);

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the app');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
