import { LARGEST_FILE_BYTES, readImportFile } from './import-file';

test('the bytes travel as they are, whatever their encoding', async () => {
  const windows1252 = new Uint8Array([0x72, 0xe9, 0x66]);
  await expect(readImportFile(new File([windows1252], 'liste.csv'))).resolves.toEqual({
    name: 'liste.csv',
    content: Buffer.from(windows1252).toString('base64'),
  });
});

test('a file over 5 MiB is refused before it is read', async () => {
  const file = new File([new Uint8Array(LARGEST_FILE_BYTES + 1)], 'liste.csv');
  await expect(readImportFile(file)).resolves.toBe('too-large');
});
