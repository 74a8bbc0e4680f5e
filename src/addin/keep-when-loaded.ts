// Parts of the add-in that are loaded when they are first needed, and once.

/** Loads at the first call. A load that failed is not kept, so that the next call tries again. */
export function keepWhenLoaded<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((fault: unknown) => {
      loading = null;
      throw fault;
    });
    return loading;
  };
}
