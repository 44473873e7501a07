/** Opens the platform's file dialog. @returns the chosen files; none when it was closed */
export function pickFiles(accept: string, isMultiple = false): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = isMultiple;
    // In the page, so that automation and assistive technology find it.
    input.hidden = true;
    const finish = () => {
      resolve([...(input.files ?? [])]);
      input.remove();
    };
    input.addEventListener('change', finish, { once: true });
    input.addEventListener('cancel', finish, { once: true });
    document.body.append(input);
    input.click();
  });
}

export async function pickFile(accept: string): Promise<File | null> {
  return (await pickFiles(accept))[0] ?? null;
}
