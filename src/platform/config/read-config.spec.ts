import { Config } from './config.js';
import { ConfigFault, readConfig } from './read-config.js';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error: unknown) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  it('needs nothing to start on this machine', () => {
    expect(readConfig({})).toEqual(
      new Config({
        environment: 'development',
        host: '127.0.0.1',
        port: 3000,
        baseUrl: 'http://127.0.0.1:3000',
        databaseUrl: undefined,
        databasePoolSize: 10,
        dataDir: '.data',
        objectStore: undefined,
        smtpUrl: undefined,
        mailFrom: { name: 'Conductor', address: 'no-reply@conductor.invalid' },
        webDir: 'web/dist',
        logLevel: 'info',
        trustProxy: 0,
        runJobs: true,
      }),
    );
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}));
  });

  it('names every fault at once, with what it got and what it expects', () => {
    expect(
      faultsOf({ NODE_ENV: 'prod', PORT: '65536', BASE_URL: 'https://conf.example/', TRUST_PROXY: '-1' }),
    ).toEqual([
      'NODE_ENV is "prod"; expected one of development, production, test',
      'PORT is "65536"; expected a whole number from 0 to 65535',
      'BASE_URL is "https://conf.example/"; expected http(s)://host or http(s)://host:port, without a path or a slash at the end',
      'TRUST_PROXY is "-1"; expected a whole number from 0 to 10',
    ]);
  });

  it.each([
    'ftp://x',
    'https://x/path',
    'https://u:p@x',
    'https://x?',
    'https://x#',
    'x.example',
    'https://',
  ])('refuses %s as a base URL', (url) => {
    expect(faultsOf({ BASE_URL: url })).toHaveLength(1);
  });

  it.each(['abc', '1e3', '0x10', '3000.5', '+1', ' 1 2'])('refuses %s as a port', (port) => {
    expect(faultsOf({ PORT: port })).toEqual([
      `PORT is ${JSON.stringify(port)}; expected a whole number from 0 to 65535`,
    ]);
  });

  it('never repeats an address that may hold a password', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://u:s3cret@h/d', SMTP_URL: 's3cret' }).join()).not.toContain(
      's3cret',
    );
  });

  it('demands https in production unless only this machine can reach it', () => {
    const production = { NODE_ENV: 'production' };
    expect(faultsOf({ ...production, BASE_URL: 'http://conf.example' })).toHaveLength(1);
    expect(faultsOf({ ...production, HOST: '0.0.0.0' })).toHaveLength(1);
    expect(faultsOf({ ...production, HOST: '10.0.0.1' })).toHaveLength(1);
    expect(faultsOf({ ...production, HOST: '0.0.0.0', BASE_URL: 'https://conf.example' })).toEqual([]);
    expect(faultsOf({ ...production, BASE_URL: 'http://localhost:8080' })).toEqual([]);
    expect(faultsOf(production)).toEqual([]);
  });

  it('demands a sender beside a mail server', () => {
    expect(faultsOf({ SMTP_URL: 'smtp://mail.example' })).toHaveLength(1);
    expect(
      readConfig({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'The Conf <hi@conf.example>' }).mailFrom,
    ).toEqual({ name: 'The Conf', address: 'hi@conf.example' });
    expect(faultsOf({ MAIL_FROM: 'nobody' })).toHaveLength(1);
  });

  it('reads where files are kept', () => {
    const store = { bucket: 'files', accessKeyId: 'AKIA', secretAccessKey: 's/cr+t' };
    const read = (url: string) => readConfig({ STORAGE_URL: url }).objectStore;
    expect(read('s3://AKIA:s%2Fcr%2Bt@s3.eu-west-1.example/files?region=eu-west-1')).toEqual({
      ...store,
      origin: 'https://s3.eu-west-1.example',
      region: 'eu-west-1',
    });
    expect(read('s3+http://AKIA:s%2Fcr+t@minio:9000/files')).toEqual({
      ...store,
      origin: 'http://minio:9000',
      region: 'us-east-1',
    });
  });

  it.each([
    's3://host/bucket',
    's3://k3y:s3cret@host',
    's3://k3y:s3cret@host/',
    's3://k3y:s3cret@host/bucket/folder',
    's3://k3y:s3cret@host/../bucket',
    's3://k3y:s3/cret@host/bucket',
    's3://k3y:s3cret%FF@host/bucket',
    's3://k3y:s3cret@host:99999/bucket',
    'https://k3y:s3cret@host/bucket',
  ])('refuses %s as a place for files, without repeating it', (url) => {
    const faults = faultsOf({ STORAGE_URL: url });
    expect(faults).toHaveLength(1);
    expect(faults.join()).not.toMatch(/s3cret|k3y/);
  });

  it.each([
    ['0.0.0.0', 'http://localhost:80'],
    ['::', 'http://localhost:80'],
    ['::1', 'http://[::1]:80'],
  ])('finds itself when it listens on %s', (host, origin) => {
    expect(readConfig({ HOST: host, PORT: '80' }).baseUrl).toBe(origin);
  });

  it('can be had with changes', () => {
    const config = readConfig({ PORT: '1' }).with({ databaseUrl: 'postgres://h/d' });
    expect([config.port, config.databaseUrl, config.isHttps]).toEqual([1, 'postgres://h/d', false]);
  });
});
