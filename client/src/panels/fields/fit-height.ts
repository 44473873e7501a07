/** Makes a text area as high as its text, where the browser does not do so by itself (`field-sizing: content`). */
export function fitHeight(element: HTMLElement): void {
  if (element.nodeName !== 'TEXTAREA' || globalThis.CSS?.supports?.('field-sizing', 'content')) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
}
