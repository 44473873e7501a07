/** A download's header; the name in ASCII for old readers and in full by RFC 5987 for all others. */
export function attachment(title: string, extension: string): string {
  const name = fileName(title, extension);
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** The board's title without what file systems or terminals take amiss. */
function fileName(title: string, extension: string): string {
  const plain = title
    .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  return `${plain || 'Whoboard'}.${extension}`;
}
