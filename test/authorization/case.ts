import type { User } from '../../src/accounts/data/user.entity.js';
import type { Member } from '../../src/organizations/data/member.entity.js';
import { Role } from '../../src/organizations/index.js';
import type { TestApp } from '../support/app.js';
import { Client } from '../support/client.js';

/** Who calls: a member of the organization in the given role, or somebody from outside. */
export const callers = [
  'nobody',
  'stranger',
  Role.DOOR,
  Role.REVIEWER,
  Role.ORGANIZER,
  Role.OWNER,
  /** The owner's, with a scope that no mutation asks for. */
  'token without scope',
] as const;

export type Caller = (typeof callers)[number];
export type Outcome = 'done' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND';

/** An organization of its own for every try, and who tries. */
export interface Scene {
  readonly app: TestApp;
  readonly organizationId: string;
  readonly owner: User;
  /** The caller, or somebody else where nobody calls. */
  readonly user: User;
  readonly client: Client;
}

/** What each caller hears from a mutation, and how to make an input that is valid for all of them. */
export interface Case {
  readonly outcomes: Readonly<Record<Caller, Outcome>>;
  readonly input: (scene: Scene) => Promise<Record<string, unknown>> | Record<string, unknown>;
}

/** The cases of one module, by the names of their mutations. */
export type Cases = Readonly<Record<string, Case>>;

const outcomes = (outcomeOf: (caller: Caller) => Outcome) =>
  Object.fromEntries(callers.map((caller) => [caller, outcomeOf(caller)])) as Record<Caller, Outcome>;

export const forEverybody = outcomes(() => 'done');

/** Whoever is signed in, whatever their role. */
export const forTheSignedIn = outcomes((caller) => {
  if (caller === 'nobody') return 'UNAUTHENTICATED';
  return caller === 'token without scope' ? 'FORBIDDEN' : 'done';
});

/** Members in these roles; others are told that they may not, and strangers that there is nothing. */
export const forRoles = (...roles: Role[]) =>
  outcomes((caller) => {
    if (caller === 'nobody') return 'UNAUTHENTICATED';
    if (caller === 'stranger') return 'NOT_FOUND';
    return roles.some((role) => role === caller) ? 'done' : 'FORBIDDEN';
  });

export async function setScene(app: TestApp, caller: Caller): Promise<Scene> {
  const { user: owner, organizationId } = await app.given.member(Role.OWNER);
  const user = await userOf(app, caller, { owner, organizationId });
  return { app, organizationId, owner, user, client: await clientOf(app, caller, user) };
}

async function userOf(
  { given }: TestApp,
  caller: Caller,
  { owner, organizationId }: { owner: User; organizationId: string },
): Promise<User> {
  if (caller === Role.OWNER || caller === 'token without scope') return owner;
  if (caller === 'nobody' || caller === 'stranger') return given.user();
  return (await given.member(caller, { organizationId })).user;
}

async function clientOf(app: TestApp, caller: Caller, user: User): Promise<Client> {
  if (caller === 'nobody') return app.anyone();
  const client = await app.as(user);
  if (caller !== 'token without scope') return client;
  const { data } = await client.mutate(
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
    { name: 'Reads only', scopes: ['OWN_READ'] },
  );
  return client.withToken(data.createApiToken.secret);
}

/** A member whom nobody in the scene is. */
export const bystander = ({ app, organizationId }: Scene): Promise<Member> =>
  app.given.member(Role.REVIEWER, { organizationId });
