// Fetches a file that lies beside the page: the example and the template.

/** The bytes; rejects with a Swedish sentence when the file cannot be fetched. */
export async function fetchFile(
  name: string,
  fetchIt: (name: string) => Promise<Response>,
): Promise<Uint8Array> {
  const response = await fetchIt(name);
  if (!response.ok) throw new Error(`Filen ${name} gick inte att hämta (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}
