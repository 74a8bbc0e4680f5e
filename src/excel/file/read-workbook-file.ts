// The file of the workbook that is open in Excel, as it is now and with what has not been saved: fetched in slices, and always closed.
import { accept, refuse, type Result } from '../../app/result.ts';
import { answerOf, type Answer } from './answer-of.ts';

/** Bytes that are asked for at a time: as many as Excel gives. */
const SLICE = 4_194_304;

/**
 * The bytes of an .xlsx file, or of an .xlsm file where the workbook is one. A host that gives no file, or an empty one, is refused with
 * the code `unsupported` and what to do instead. Needs `Office`, loaded and ready.
 */
export async function readWorkbookFile(): Promise<Result<Uint8Array>> {
  const { document, requirements } = Office.context;
  if (!requirements.isSetSupported('CompressedFile', '1.1')) return refuse('unsupported', NO_FILE);
  const opened = await answerOf<Office.File>((done) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done);
  }, closeLate);
  if (!opened.ok) return refuse('unsupported', NO_FILE);
  const file = opened.value;
  try {
    const bytes = await readSlices(file);
    return bytes === null ? refuse('unsupported', NO_FILE) : accept(bytes);
  } finally {
    await close(file);
  }
}

const NO_FILE =
  'Excel lämnade inte ut arbetsbokens innehåll. Avsluta redigeringen av cellen om du skriver i en, och försök igen. Hjälper inte det: spara en kopia av arbetsboken (Arkiv, Spara en kopia) och välj kopian under «Välj en sparad kopia».';

/** All of the file; null when a slice cannot be had, or when the slices are not what the file was said to be. */
async function readSlices(file: Office.File): Promise<Uint8Array | null> {
  if (!(file.size > 0)) return null;
  const bytes = new Uint8Array(file.size);
  let filled = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    // One at a time: a host that is asked for several gives them in any order.
    const slice = await answerOf<Office.Slice>((done) => {
      file.getSliceAsync(index, done);
    });
    if (!slice.ok) return null;
    const data: unknown = slice.value.data;
    if (!isBytes(data) || filled + data.length > bytes.length) return null;
    bytes.set(data, filled);
    filled += data.length;
  }
  return filled === bytes.length ? bytes : null;
}

function isBytes(data: unknown): data is readonly number[] | Uint8Array {
  return data instanceof Uint8Array || (Array.isArray(data) && typeof data[0] === 'number');
}

/** Excel holds two files at most, so each is given back; that one could not be does not make its bytes wrong. */
async function close(file: Office.File): Promise<Answer<unknown>> {
  return answerOf<unknown>((done) => {
    file.closeAsync(done);
  });
}

/** A file that came when nobody waited for it any longer. */
function closeLate(file: Office.File): void {
  void close(file);
}
