import { handIn } from '../files/hand-in.js';
import type { TestApp } from '../support/app.js';
import { checksum } from '../support/checksum.js';
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

/** Hands a file in and answers the upload's id. */
export const upload = (client: Client, file: Buffer | string): Promise<string> =>
  handIn(client, Buffer.from(file), 'schedule.xml');

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
  const { payload, errors } = await queueImport(client, { uploadId: await upload(client, file), ...input });
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

/** What only tells about imports, or waits for its time. */
const besides = ['public.imports', 'public.uploads', 'public.audit_entries', 'jobs.job_common'];

/** A checksum of each table in which an import may change something. */
export async function checksums(app: TestApp): Promise<Map<string, string>> {
  const sums = await checksum(app);
  for (const table of besides) sums.delete(table);
  return sums;
}
