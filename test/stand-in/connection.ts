// The line between the client library and the host: answers requests, measures them, and lets tests interfere.
import type { ClientInternals, ClientRequest, ClientResponse, ClientSession, ExcelClient } from './client.ts';
import { executeRequest, type RequestBody, type ResponseBody } from './host/execute.ts';
import type { HostObject } from './host/host-object.ts';
import { References } from './host/references.ts';
import type { Session } from './host/session.ts';
import { webWorkbook, workbook } from './host/workbook.ts';
import { byteLength, Counter, PAYLOAD_LIMIT } from './payload.ts';

/** What a test does at a request: nothing, or have it refused before it is carried out. */
export type Interference = (
  request: number,
) => { readonly code: string; readonly message: string } | undefined;

// The flag that the client sets for `Excel.run({ delayForCellEdit: true })`.
const DELAY_FOR_CELL_EDIT = 64;

export class Connection {
  readonly counter = new Counter();
  readonly before = new Set<Interference>();
  readonly after = new Set<(request: number) => void>();
  readonly #session: Session;
  readonly #references = new References();
  readonly #root: HostObject;
  readonly #webRoot: HostObject;
  #requests = 0;
  #cellEditMode = false;
  #waiting: (() => void)[] = [];

  constructor(session: Session) {
    this.#session = session;
    this.#root = workbook(session, this.#references);
    this.#webRoot = webWorkbook(session);
  }

  get cellEditMode(): boolean {
    return this.#cellEditMode;
  }

  set cellEditMode(on: boolean) {
    this.#cellEditMode = on;
    if (!on) for (const go of this.#waiting.splice(0)) go();
  }

  /** Starts counting from 0 again. */
  reset(): void {
    this.counter.reset();
    this.#requests = 0;
  }

  /** What the client is given as the way to Excel. */
  sessionFor(client: ExcelClient): ClientSession {
    const { SessionBase } = internalsOf(client);
    const session = new SessionBase();
    return Object.assign(session, {
      _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
      _createRequestExecutorOrNull: () => ({
        executeAsync: (partition: unknown, flags: number, request: ClientRequest) =>
          this.#answer(partition, flags, request),
      }),
    });
  }

  async #answer(partition: unknown, flags: number, { Body }: ClientRequest): Promise<ClientResponse> {
    // The client forgets the body once it has it back; Excel sees a copy too.
    const sent = JSON.stringify(Body);
    const body = JSON.parse(sent) as RequestBody;
    if (isCleanUp(body)) {
      this.counter.addCleanUp();
      return success(executeRequest(body, this.#root, this.#references));
    }
    this.#requests += 1;
    const number = this.#requests;
    for (const interfere of this.before) {
      const refusal = interfere(number);
      if (refusal !== undefined) return this.#refuse(body, sent, refusal.code, refusal.message);
    }
    await this.#endOfCellEdit(flags);
    const answer = this.#carryOut(partition, body, sent);
    for (const watch of this.after) watch(number);
    return answer;
  }

  async #endOfCellEdit(flags: number): Promise<void> {
    if (!this.#cellEditMode || (flags & DELAY_FOR_CELL_EDIT) === 0) return;
    await new Promise<void>((go) => {
      this.#waiting.push(go);
    });
  }

  #carryOut(partition: unknown, body: RequestBody, sent: string): ClientResponse {
    const requestBytes = byteLength(sent);
    const limited = this.#session.options.platform === 'web';
    if (this.#cellEditMode) {
      const message = 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB.';
      return this.#refuse(body, sent, 'InvalidOperationInCellEditMode', message);
    }
    if (limited && requestBytes > PAYLOAD_LIMIT)
      return this.#refuse(
        body,
        sent,
        'RequestPayloadSizeLimitExceeded',
        'The request payload size has exceeded the limit.',
      );
    const root = partition === 'WacPartition' ? this.#webRoot : this.#root;
    const answer = executeRequest(body, root, this.#references);
    const received = JSON.stringify(answer);
    const responseBytes = byteLength(received);
    this.counter.add({ actions: body.Actions.length, requestBytes, responseBytes });
    if (limited && responseBytes > PAYLOAD_LIMIT)
      return failure('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
    return success(JSON.parse(received) as ResponseBody);
  }

  #refuse(body: RequestBody, sent: string, code: string, message: string): ClientResponse {
    this.counter.add({ actions: body.Actions.length, requestBytes: byteLength(sent), responseBytes: 0 });
    return failure(code, message);
  }
}

/** The parts of the client that its published types leave out. */
export function internalsOf({ OfficeExtension: library }: ExcelClient): ClientInternals {
  return library as unknown as ClientInternals;
}

function isCleanUp({ Actions }: RequestBody): boolean {
  const releases = Actions.filter(
    ({ Name }) => Name === '_RemoveReference' || Name === '_RemoveAllReferences',
  );
  // Besides these it only finds the workbook.
  return (
    releases.length > 0 &&
    Actions.every(({ Name, ActionType }) => ActionType === 1 || Name.startsWith('_Remove'))
  );
}

function success(body: ResponseBody): ClientResponse {
  return { HttpStatusCode: 200, ErrorCode: null, ErrorMessage: null, Headers: {}, Body: body };
}

function failure(code: string, message: string): ClientResponse {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: message, Headers: {}, Body: null };
}
