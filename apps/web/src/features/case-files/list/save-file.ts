import type { FileView } from '@passerelle/contracts';

/** Gives a file made on the server to the browser, which saves it where the person wants. */
export function saveFile({ fileName, mediaType, content }: FileView): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the file by then; keeping the address would keep the file in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
