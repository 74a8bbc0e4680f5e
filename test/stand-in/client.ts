// The globals of Microsoft's Excel client library, wherever it was loaded: through `load-client.ts` in Node, a script tag in a page.

/** One request of the client, as its executor gets it. */
export interface ClientRequest {
  readonly Body: unknown;
}

/** What the client expects back. */
export interface ClientResponse {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string | null;
  readonly ErrorMessage: string | null;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: unknown;
}

/** What the client asks where a request should go. */
export interface ClientSession {
  _resolveRequestUrlAndHeaderInfo(): Promise<null>;
  _createRequestExecutorOrNull(): {
    executeAsync(partition: unknown, flags: number, request: ClientRequest): Promise<ClientResponse>;
  };
}

/** The parts of `OfficeExtension` that are not in the published types. */
export interface ClientInternals {
  readonly SessionBase: (new () => object) & { _overrideSession: object | null };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
}

export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** Where the client looks for `Office.context.requirements`. */
  readonly window: Record<string, unknown>;
}
