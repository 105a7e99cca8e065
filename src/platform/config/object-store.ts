/** The S3-compatible store that keeps files, and the key to it. */
export interface ObjectStore {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const form =
  /^s3(?<plain>\+http)?:\/\/(?<id>[^\s:/?#@]+):(?<key>[^\s:/?#@]+)@(?<host>[A-Za-z0-9.-]+(?::\d{1,5})?)\/(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\?region=(?<region>[a-z0-9-]+))?$/;

/**
 * Reads `s3://key:secret@host:port/bucket?region=…`, which is reached over https, or `s3+http://…` for a store in the
 * same private network. Key and secret are percent-encoded. Null where the text is not of this form.
 */
export function parseObjectStore(text: string): ObjectStore | null {
  const { plain, id, key, host, bucket, region = 'us-east-1' } = form.exec(text)?.groups ?? {};
  const [accessKeyId, secretAccessKey] = [decoded(id), decoded(key)];
  const origin = URL.parse(`${plain === undefined ? 'https' : 'http'}://${host ?? ''}`)?.origin;
  if (!accessKeyId || !secretAccessKey || origin === undefined || bucket === undefined) return null;
  return { origin, bucket, region, accessKeyId, secretAccessKey };
}

function decoded(text: string | undefined): string | null {
  try {
    return decodeURIComponent(text ?? '');
  } catch {
    return null;
  }
}
