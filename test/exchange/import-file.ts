import type { TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const IMPORT = /* GraphQL */ `
  mutation ($input: ImportScheduleInput!) {
    importSchedule(input: $input) {
      import {
        id
        status
      }
      userErrors {
        __typename
        ... on UserError {
          message
        }
      }
    }
  }
`;

const RESULT = /* GraphQL */ `
  query ($id: ID!) {
    import(id: $id) {
      status
      fileName
      progress {
        step
        done
        total
      }
      failure {
        message
        line
      }
      event {
        id
        slug
        status
      }
      report {
        created {
          ...counts
        }
        updated {
          ...counts
        }
        unchanged {
          ...counts
        }
        skippedCount
        skipped {
          ...note
        }
        doubtCount
        doubts {
          ...note
        }
      }
    }
  }
  fragment counts on ImportCounts {
    talks
    speakers
    rooms
    tracks
    sessionFormats
    sessions
  }
  fragment note on ImportNote {
    kind
    message
    sessions {
      title
    }
  }
`;

/** Hands a file in as `curl --data-binary` would. */
export const upload = (client: Client, body: Buffer | string, path = '/uploads?name=schedule.xml') =>
  client.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });

/** The answer of the mutation for an upload of this client. */
export async function queueImport(client: Client, input: Record<string, unknown>) {
  const { data, errors } = await client.mutate(IMPORT, input);
  return { payload: data?.importSchedule, errors };
}

/** Uploads the file, imports it, does the job, and answers what the import says then. */
export async function importFile(
  app: TestApp,
  client: Client,
  file: Buffer | string,
  input: Record<string, unknown>,
) {
  const { id: uploadId } = (await (await upload(client, file)).json()) as { id: string };
  const { payload, errors } = await queueImport(client, { uploadId, ...input });
  if (!payload?.import) throw new Error(JSON.stringify({ payload, errors }));
  await app.settle();
  return resultOf(client, payload.import.id);
}

/** What an import says of itself. */
export async function resultOf(client: Client, id: string) {
  const { data, errors } = await client.request(RESULT, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.import;
}

const volatile = ['imports', 'uploads', 'audit_entries', 'sign_in_sessions', 'migrations'];

/** A checksum of each table that an import may write, but for those that only tell about imports. */
export async function checksums(app: TestApp): Promise<Record<string, string>> {
  const tables = await app.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> ALL($1)
     ORDER BY 1`,
    [volatile],
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await app.sql<{ sum: string | null }>(
      `SELECT md5(string_agg(row_text, E'\\n' ORDER BY row_text)) AS sum FROM (SELECT t::text AS row_text FROM ${name} t) rows`,
    );
    sums[name] = row?.sum ?? 'empty';
  }
  return sums;
}
