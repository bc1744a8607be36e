import DataLoader from 'dataloader';

const REQUESTS_PER_BATCH = 2_000;

/** A batch that takes longer is given up: it may never be answered, and the next one waits for it. */
const BATCH_TIMEOUT_MS = 4_000;

/**
 * Answers many requests in one batch. One batch runs at a time, and a request that arrives meanwhile goes in the next
 * one: a crowd that reconnects costs two batches, and a single request waits for nothing.
 */
export class RequestBatcher<Request, Response> {
  private readonly loader: DataLoader<Request, Response>;
  /** Ends when the last scheduled batch has ended. It never fails. */
  private lastBatch: Promise<void> = Promise.resolve();
  private running: Promise<unknown> = Promise.resolve();

  /** `respond` gives the responses in the order of the requests. When it fails, every request of its batch does. */
  constructor(
    private readonly respond: (requests: readonly Request[]) => Promise<readonly Response[]>,
    private readonly timeoutMs = BATCH_TIMEOUT_MS,
  ) {
    this.loader = new DataLoader((requests) => this.run(requests), {
      // Rights and sign-ins change: a response is never kept.
      cache: false,
      maxBatchSize: REQUESTS_PER_BATCH,
      batchScheduleFn: (dispatch) => {
        this.lastBatch = this.lastBatch.then(() => this.dispatched(dispatch));
      },
    });
  }

  load(request: Request): Promise<Response> {
    return this.loader.load(request);
  }

  /** Calling `dispatch` begins the batch, through `run`. */
  private async dispatched(dispatch: () => void): Promise<void> {
    dispatch();
    await Promise.allSettled([this.running]);
  }

  private run(requests: readonly Request[]): Promise<readonly Response[]> {
    const responses = this.responsesInTime(requests);
    this.running = responses;
    return responses;
  }

  private async responsesInTime(requests: readonly Request[]): Promise<readonly Response[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), this.timeoutMs);
    });
    try {
      const responses = await Promise.race([this.respond(requests), late]);
      // DataLoader checks it too, but writes every request and response in its error.
      if (responses.length !== requests.length) throw new Error('not every request was answered');
      return responses;
    } finally {
      clearTimeout(timer);
    }
  }
}
