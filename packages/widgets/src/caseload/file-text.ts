/** Why a file could not be read, as people can act on it. */
export class FileTextError extends Error {
  override name = 'FileTextError';
}

/**
 * The text of a file. Spreadsheets on Windows still write Windows-1252 where they do not write UTF-8.
 *
 * @throws {FileTextError} when it is a workbook and not a text.
 */
export async function textOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)) {
    throw new FileTextError(
      'This is a workbook. In the spreadsheet, choose “Save as” and then “CSV”, and open that file.',
    );
  }
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
