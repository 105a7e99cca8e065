import 'reflect-metadata';
import { type INestApplication, Logger } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { readConfig } from '../../src/platform/config/read-config.js';
import { MailModule } from '../../src/platform/mail/mail.module.js';
import { Mailer } from '../../src/platform/mail/mailer.js';

let app: INestApplication;
beforeAll(() => {
  Logger.overrideLogger(false);
});
afterEach(() => app.close());

async function start(env: Record<string, string>): Promise<void> {
  const imports = [ConfigModule.for(readConfig(env)), MailModule];
  app = await (await Test.createTestingModule({ imports }).compile()).createNestApplication().init();
}

const mail = {
  to: { name: '<b>Ada</b>', address: 'ada@conf.example' },
  subject: '<script>alert(1)</script>',
  text: 'Sign in: https://conf.example/sign-in#x"onmouseover="alert(1)',
};
const get = (path: string) => request(app.getHttpServer()).get(path);

describe('/dev/mail', () => {
  it('shows what would have been sent, newest first, with every text inert', async () => {
    await start({ NODE_ENV: 'development' });
    await app.get(Mailer).send({ ...mail, subject: 'First' });
    await app.get(Mailer).send(mail);
    const { text, headers } = await get('/dev/mail').expect(200);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toContain('<a href="https://conf.example/sign-in#x&quot;onmouseover=&quot;alert(1)">');
    expect(text).not.toMatch(/<script|<b>|"onmouseover/);
    const { body } = await get('/dev/mail.json').expect(200);
    expect(body).toMatchObject({ mails: [mail, { ...mail, subject: 'First' }] });
  });

  it.each([
    ['in production', { NODE_ENV: 'production' }],
    ['when mail is really sent', { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@conf.example' }],
  ])('is not there %s', async (_, env) => {
    await start(env);
    await get('/dev/mail').expect(404);
    await get('/dev/mail.json').expect(404);
  });

  it('is not there for a foreign page whose name points at this machine', async () => {
    await start({});
    await get('/dev/mail').set('Host', 'evil.example:3000').expect(404);
    await get('/dev/mail').set('Host', 'localhost:3000').expect(200);
  });
});
