import { useEffect, useRef } from 'react';
import { loadFonts } from '../../canvas/fonts.ts';
import type { Language } from '../../ui/language.tsx';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { drawTemplate } from './draw-template.ts';

interface TemplatePictureProps {
  readonly id: string;
  readonly spoken: Language;
  readonly className: string;
  /** A part of the board; everything when left out. */
  readonly part?: Box;
}

/** A picture of a template's board, as sharp as the screen. Decoration: its name stands beside it. */
export function TemplatePicture({ id, spoken, className, part }: TemplatePictureProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    let isGone = false;
    const paint = () => {
      const { width, height } = canvas.getBoundingClientRect();
      const sharpness = Math.min(3, window.devicePixelRatio || 1);
      canvas.width = Math.round(width * sharpness);
      canvas.height = Math.round(height * sharpness);
      if (canvas.width > 0 && canvas.height > 0) drawTemplate(canvas, id, spoken, part);
    };
    const watch = new ResizeObserver(() => {
      void loadFonts().then(() => {
        if (!isGone) paint();
      });
    });
    watch.observe(canvas);
    return () => {
      isGone = true;
      watch.disconnect();
    };
  }, [id, spoken, part]);
  return <canvas ref={ref} className={className} aria-hidden="true" />;
}
