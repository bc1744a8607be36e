/** Copies a text; false where the browser lends no clipboard: it refuses, or the page comes by plain HTTP. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
