import { startApp, type TestApp } from '../support/app.js';
import { ACCEPT, WITHDRAW } from './decision-scene.js';
import { Gate, Program } from './killed-program.js';
import { SpeakerTicketScene } from './speaker-ticket-scene.js';

type Scene = Awaited<ReturnType<SpeakerTicketScene['set']>> & { readonly step: string };

/** Everything that again and withdrawing write, in whatever order, and the COMMIT itself. */
const tables = ['talks', 'proposals', 'quotas', 'orders', 'tickets'];
const untouched = { deliberation: 'UNDECIDED', submission: 'SUBMITTED', talks: 0, valid: 0, sold: 0 };
const accepted = { deliberation: 'ACCEPTED', submission: 'SUBMITTED', talks: 1, valid: 1, sold: 1 };
const withdrawn = { ...accepted, submission: 'WITHDRAWN', talks: 0, valid: 0, sold: 0 };

describe('a program that is killed in the middle', () => {
  let app: TestApp;
  let scene: SpeakerTicketScene;
  let gate: Gate;
  const programs: Program[] = [];
  const startProgram = async () => {
    const program = await Program.start(app);
    programs.push(program);
    return program;
  };
  beforeAll(async () => {
    app = await startApp();
    scene = new SpeakerTicketScene(app);
    gate = await Gate.build(app, tables);
  });
  afterAll(async () => {
    for (const program of programs) await program.kill();
    await gate.end();
    await app.close();
  });

  const scenes = async (steps: readonly string[]): Promise<Scene[]> => {
    const made: Scene[] = [];
    for (const step of steps) made.push({ ...(await scene.set(1)), step });
    return made;
  };

  const stateOf = async ({ eventId }: Scene) => {
    const [state] = await app.sql(
      `SELECT deliberation, submission,
              (SELECT count(*)::int FROM talks WHERE event_id = $1) AS talks,
              (SELECT count(*)::int FROM tickets WHERE event_id = $1 AND status = 'VALID') AS valid,
              (SELECT sum(sold)::int FROM quotas WHERE event_id = $1) AS sold
       FROM proposals WHERE event_id = $1`,
      [eventId],
    );
    return state;
  };

  const clientOf = async (program: Program, document: string, { user, proposal }: Scene) =>
    program.as(app, document === ACCEPT ? user : { id: proposal.userId ?? '' });

  /** Kills a program that does this on all scenes at once, when each has come to its step. */
  const killAtEachStep = async (program: Program, document: string, all: Scene[]) => {
    await gate.close(all);
    const answers = all.map(async (each) => {
      const client = await clientOf(program, document, each);
      return client.mutate(document, each.input).then(
        () => 'answered',
        () => 'lost',
      );
    });
    const pids = await gate.waiting(all.length);
    await program.kill();
    await gate.open(pids);
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['lost']));
  };

  const wholeOrNothing = async (all: Scene[], nothing: object, whole: object) => {
    for (const each of all)
      expect([each.step, await stateOf(each)]).toEqual([each.step, each.step === 'commit' ? whole : nothing]);
    expect(await app.violations()).toEqual([]);
    expect(await scene.decisions.strays()).toEqual([]);
  };

  it('has accepted a proposal with talk and ticket or not at all, and so it has withdrawn it', async () => {
    const all = await scenes([...tables, 'commit']);
    await killAtEachStep(await startProgram(), ACCEPT, all);
    await wholeOrNothing(all, untouched, accepted);

    const program = await startProgram();
    for (const each of all.filter(({ step }) => step !== 'commit')) {
      const { data } = await (await clientOf(program, ACCEPT, each)).mutate(ACCEPT, each.input);
      expect(data.answer.userErrors).toEqual([]);
    }
    for (const each of all) expect(await stateOf(each)).toEqual(accepted);

    const again = all.filter(({ step }) => step !== 'orders');
    await killAtEachStep(program, WITHDRAW, again);
    await wholeOrNothing(again, accepted, withdrawn);
    for (const each of again.filter(({ step }) => step !== 'commit')) {
      const { data } = await each.submitter.mutate(WITHDRAW, each.input);
      expect(data.answer.userErrors).toEqual([]);
      expect(await stateOf(each)).toEqual(withdrawn);
    }
  });
});
