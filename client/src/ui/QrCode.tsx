import { encode } from 'uqr';
import { useId, useMemo } from 'react';

interface QrCodeProps {
  readonly value: string;
  /** What it leads to, for screen readers. */
  readonly label: string;
}

/** A QR code as one vector path: sharp on a phone and on a projector. */
export function QrCode({ value, label }: QrCodeProps) {
  const id = useId();
  const { size, path } = useMemo(() => qrPath(value), [value]);
  return (
    <svg aria-labelledby={id} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <title id={id}>{label}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#1F2328" />
    </svg>
  );
}

/** Rows of dark modules as horizontal runs, with the quiet zone of four modules that readers need. */
function qrPath(value: string): { readonly size: number; readonly path: string } {
  const code = encode(value, { ecc: 'M', border: 4 });
  let path = '';
  code.data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      let end = x;
      while (row[end + 1]) end++;
      path += `M${x} ${y}h${end - x + 1}v1H${x}z`;
      x = end;
    }
  });
  return { size: code.size, path };
}
