import type { Locale } from '@whoboard/shared/board/schema.ts';

/** A size as people write it: "25 MB", « 25 Mo ». Counted in powers of 1,024, as the limits are. */
export function formatBytes(bytes: number, locale: Locale): string {
  const mega = bytes / (1024 * 1024);
  const [value, unit] = mega >= 1 ? [mega, 'megabyte'] : [bytes / 1024, 'kilobyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
