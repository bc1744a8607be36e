/** Largest file that the import takes. */
export const LARGEST_FILE_BYTES = 5 * 1024 * 1024;

export interface ChosenFile {
  name: string;
  /** The bytes, in base64: the server alone decides of the encoding. */
  content: string;
}

/** Reads a file of this device as base64. Refuses one that is too large or that can't be read. */
export async function readImportFile(file: File): Promise<ChosenFile | 'too-large' | 'unread'> {
  if (file.size > LARGEST_FILE_BYTES) return 'too-large';
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onerror = () => resolve('unread');
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve({ name: file.name, content: url.slice(url.indexOf(',') + 1) });
    };
    reader.readAsDataURL(file);
  });
}
