import { accessCode, conversation, tags } from '../../src/demo/content/committee.js';
import { proposals } from '../../src/demo/content/proposals.js';
import { comments, reviews } from '../../src/demo/content/reviews.js';
import { copiedDraft, seriesProposal } from '../../src/demo/content/series-call.js';
import type { DemoProposal } from '../../src/demo/content/shapes.js';
import { speakerPass } from '../../src/demo/content/tickets.js';
import { DemoModule, DemoService } from '../../src/demo/index.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';

const EVENT = 'event(organization: "tideline", slug: "lisbon")';

const PROPOSALS = `query ($filter: ProposalFilter) {
  ${EVENT} { proposals(first: 100, filter: $filter) { nodes { title decision { standbyRank } } } }
}`;

const TERMS = `{ ${EVENT} {
  callForProposals { isOpen proposalLimit languages levels sessionFormats { name } }
  accessCodes(first: 10) { nodes { code uses } }
  reviewPhases { name } reviewPhase { name isBlind allowsReviews }
  tags { name }
  speakerTicketType { name }
} }`;

const READ = `{ ${EVENT} {
  proposals(first: 30) { nodes {
    title tags { name } speakers { name }
    reviews { kind comment scores { value } }
    reviewComments(first: 5) { nodes { text } }
    messages(first: 5) { nodes { side text } }
  } }
} }`;

const READ_BLINDLY = `{ ${EVENT} {
  proposals(first: 100, filter: { submission: SUBMITTED, deliberation: UNDECIDED, excludesConflicts: true }) {
    nodes { title speakers { name } }
  }
} }`;

const OUTBOX = `{ ${EVENT} { mails(first: 100) { nodes { status deadline to { name } proposal { title } } } } }`;

const OWN = `{ viewer {
  proposals(first: 50) { nodes { title status confirmation copiedFrom { title } series { slug } } }
  tickets(first: 50) { nodes { isForSpeaker isPrivate ticketType { name } } }
} }`;

const SERIES_CALL = `{ series(organization: "query-club", slug: "porto") { callForProposals { isOpen closesAt } } }`;

interface Read {
  title: string;
  tags: { name: string }[];
  speakers: { name: string }[];
  reviews: { kind: string; comment: string; scores: { value: number }[] }[];
  reviewComments: { nodes: { text: string }[] };
  messages: { nodes: { side: string; text: string }[] };
}

const titlesWhere = (wanted: (proposal: DemoProposal) => boolean): string[] =>
  proposals
    .filter(wanted)
    .map(({ title }) => title)
    .sort();

describe('the call of the demo', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({}, [DemoModule]);
    await app.nest.get(DemoService).loadIfEmpty();
    await app.settle();
  });
  afterEach(async () => {
    expect(await app.violations()).toEqual([]);
  });
  afterAll(() => app.close());

  /** Whoever has an account under this name. */
  const person = async (name: string): Promise<Client> => {
    const [user] = await app.sql<{ id: string }>('SELECT id FROM users WHERE name = $1', [name]);
    return app.as({ id: user?.id ?? '' });
  };
  const organizer = () => person('Teo Abdi');

  const listed = async (filter: object): Promise<{ title: string; decision: { standbyRank: number } }[]> =>
    (await (await organizer()).request(PROPOSALS, { filter })).data.event.proposals.nodes;
  const titles = async (filter: object) => (await listed(filter)).map(({ title }) => title).sort();

  it.each<[string, object, (proposal: DemoProposal) => boolean]>([
    ['undecided', { submission: 'SUBMITTED', deliberation: 'UNDECIDED' }, (p) => p.outcome === 'SUBMITTED'],
    ['withdrawn', { submission: 'WITHDRAWN' }, (p) => p.outcome === 'WITHDRAWN'],
    [
      'accepted in private',
      { deliberation: 'ACCEPTED', isPublished: false },
      (p) => p.outcome === 'ACCEPTED' && !p.told,
    ],
    [
      'on standby in private',
      { deliberation: 'STANDBY', isPublished: false },
      (p) => p.outcome === 'STANDBY' && !p.told,
    ],
    [
      'rejected in private',
      { deliberation: 'REJECTED', isPublished: false },
      (p) => p.outcome === 'REJECTED' && !p.told,
    ],
    [
      'on standby and told so',
      { deliberation: 'STANDBY', isPublished: true },
      (p) => p.outcome === 'STANDBY' && p.told === 'NOW',
    ],
    [
      'rejected and told so',
      { deliberation: 'REJECTED', isPublished: true },
      (p) => p.outcome === 'REJECTED' && p.told === 'NOW',
    ],
    ['awaited', { confirmation: 'AWAITED' }, (p) => p.outcome === 'ACCEPTED' && p.told === 'NOW'],
    ['confirmed', { confirmation: 'CONFIRMED' }, (p) => p.answer === 'CONFIRMED'],
    ['declined', { confirmation: 'DECLINED' }, (p) => p.answer === 'DECLINED'],
  ])('has proposals that are %s', async (_, filter, wanted) => {
    expect(titlesWhere(wanted)).not.toEqual([]);
    expect(await titles(filter)).toEqual(titlesWhere(wanted));
  });

  it('shows no draft to the committee, and ranks those on standby', async () => {
    expect(await titles({})).toEqual(titlesWhere(({ outcome }) => outcome !== 'DRAFT'));
    const standby = await listed({ deliberation: 'STANDBY' });
    expect(standby.map(({ decision }) => decision.standbyRank).sort()).toEqual([1, 2, 3]);
  });

  it('is open, limited, and reviewed blindly now', async () => {
    const { data } = await (await organizer()).request(TERMS);
    expect(data.event).toMatchObject({
      callForProposals: {
        isOpen: true,
        proposalLimit: 3,
        languages: ['en', 'pt'],
        levels: ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'],
        sessionFormats: [{ name: 'Lightning talk' }],
      },
      accessCodes: { nodes: [{ code: accessCode.code, uses: 1 }] },
      reviewPhases: [{ name: 'First impressions' }, { name: 'Blind reading' }],
      reviewPhase: { name: 'Blind reading', isBlind: true, allowsReviews: true },
      speakerTicketType: { name: speakerPass.name },
    });
    expect(data.event.tags).toHaveLength(tags.length);
  });

  it('has reviews, comments, tags and a conversation, as its content says', async () => {
    const { data } = await (await organizer()).request(READ);
    const found = data.event.proposals.nodes as Read[];
    const tagged = found.flatMap((each) => each.tags.map(({ name }) => `${name}: ${each.title}`));
    expect(tagged.sort()).toEqual(
      tags.flatMap(({ name, on }) => on.map((title) => `${name}: ${title}`)).sort(),
    );
    const scored = found.flatMap((each) => each.reviews.filter(({ kind }) => kind === 'SCORED'));
    expect(scored.map(({ comment }) => comment).sort()).toEqual(
      reviews.flatMap((each) => ('comment' in each ? [each.comment] : [])).sort(),
    );
    expect(scored.every(({ scores }) => scores.length === 3)).toBe(true);
    const kinds = new Set(found.flatMap((each) => each.reviews.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['ABSTAINED', 'CONFLICT', 'SCORED']);
    const said = found.flatMap((each) => each.reviewComments.nodes.map(({ text }) => text));
    expect(said.sort()).toEqual(comments.map(({ text }) => text).sort());
    const talkedAbout = found.find(({ title }) => title === conversation[0].about);
    expect(talkedAbout?.messages.nodes).toEqual(conversation.map(({ from, text }) => ({ side: from, text })));
  });

  it('lets its reviewers read what is undecided, without names and without a conflict of interest', async () => {
    const { data } = await (await person('Idris Valkonen')).request(READ_BLINDLY);
    const read = data.event.proposals.nodes as { title: string; speakers: unknown }[];
    expect(read.map(({ title }) => title).sort()).toEqual(
      titlesWhere(({ outcome }) => outcome === 'SUBMITTED'),
    );
    expect(read.every(({ speakers }) => speakers === null)).toBe(true);
  });

  it('has mails to those who were told just now, which wait for an organizer', async () => {
    const { data } = await (await organizer()).request(OUTBOX);
    const found = data.event.mails.nodes as {
      status: string;
      proposal: { title: string };
      to: { name: string };
    }[];
    expect(found.map(({ proposal, to }) => `${proposal.title}: ${to.name}`).sort()).toEqual(
      proposals
        .filter(({ told }) => told === 'NOW')
        .flatMap((each) => [each.by, each.with ?? []].flat().map((name) => `${each.title}: ${name}`))
        .sort(),
    );
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['DRAFT']));
    expect(app.mails()).toEqual([]);
  });

  it('gives accepted speakers their tickets, those who are told to their knowledge', async () => {
    const tickets = async (name: string) =>
      (await (await person(name)).request(OWN)).data.viewer.tickets.nodes as unknown[];
    const pass = { isForSpeaker: true, isPrivate: false, ticketType: { name: speakerPass.name } };
    expect(await tickets('Ximena Ocampo')).toEqual([pass]);
    expect(await tickets('Tomás Echeverri-Falk')).toEqual([pass]);
    expect(await tickets('Delphine Aubrac-Mensah')).toEqual([]);
    expect(await tickets('Solveig Amarante')).toEqual([]);
  });

  it('shows its speakers where they stand, drafts and copies too', async () => {
    const own = async (name: string) =>
      (await (await person(name)).request(OWN)).data.viewer.proposals.nodes as unknown[];
    const ximena = await own('Ximena Ocampo');
    expect(ximena).toHaveLength(2);
    expect(ximena).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ status: 'ACCEPTED', confirmation: 'CONFIRMED' }),
        expect.objectContaining({ status: 'WITHDRAWN' }),
      ]),
    );
    expect(await own('Marek Halloran-Ito')).toContainEqual(expect.objectContaining({ status: 'DRAFT' }));
    expect(await own('Ruta Kalnynaitė')).toContainEqual(
      expect.objectContaining({ status: 'DRAFT', copiedFrom: { title: copiedDraft.of } }),
    );
    expect(await own('Iolo Pritchard-Nasser')).toContainEqual(
      expect.objectContaining({
        title: seriesProposal.title,
        status: 'SUBMITTED',
        series: { slug: 'porto' },
      }),
    );
  });

  it('has a neighbour at the meetup that never closes', async () => {
    const { data } = await app.anyone().request(SERIES_CALL);
    expect(data.series.callForProposals).toEqual({ isOpen: true, closesAt: null });
  });
});
