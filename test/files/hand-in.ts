import type { Client } from '../support/client.js';

/** Uploads as `curl --data-binary` does and answers the upload's id. */
export async function handIn(client: Client, bytes: Buffer, name = 'upload.bin'): Promise<string> {
  const path = `/uploads?name=${encodeURIComponent(name)}`;
  const response = await client.fetch(path, { method: 'POST', body: new Uint8Array(bytes) });
  const { id } = (await response.json()) as { id: string };
  return id;
}

export const SHELVE = `mutation ($input: ShelveInput!) { shelve(input: $input) {
  file { id name url contentType size width height }
  userErrors { __typename ... on FileNotAcceptable { reason accepted maxBytes message } }
} }`;

export interface Shelved {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly contentType: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** Uploads and attaches, and answers what a client sees of the file. */
export async function shelve(
  client: Client,
  bytes: Buffer,
  purpose: string,
  name?: string,
): Promise<Shelved> {
  const uploadId = await handIn(client, bytes, name);
  const { data, errors } = await client.mutate(SHELVE, { uploadId, purpose });
  if (!data?.shelve?.file) throw new Error(JSON.stringify({ data, errors }));
  return data.shelve.file as Shelved;
}

/** Where the file is read on this server; its `url` begins with the public address. */
export const pathOf = ({ url }: Shelved): string => new URL(url).pathname;
