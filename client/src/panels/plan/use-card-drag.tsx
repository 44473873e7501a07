import { usePointerDrag, type PointerDrag } from '../use-pointer-drag.tsx';
import styles from './PlanMatrix.module.css';

/**
 * Dragging cards to cells (elements with `data-cell`).
 * @param textOf the words of a card
 * @param onDrop told the card's id and the cell
 */
export function useCardDrag(
  textOf: (id: string) => string,
  onDrop: (id: string, cell: string) => void,
): PointerDrag<string> {
  return usePointerDrag({
    placeAt: cellAt,
    onDrop,
    ghost: { className: styles.ghost, content: textOf },
  });
}

function cellAt(x: number, y: number): string | null {
  const cell = document.elementFromPoint(x, y)?.closest('[data-cell]');
  return cell instanceof HTMLElement ? (cell.dataset['cell'] ?? null) : null;
}
