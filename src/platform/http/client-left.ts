/** For the end of a `pipeline` to a response: who goes away before it ends is no fault of ours. */
export function unlessClientLeft(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
  throw error;
}
