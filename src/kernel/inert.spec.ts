import { inert } from './inert.js';

it.each(['https://evil.example/win', 'evil.example', 'eve@evil.example', '//evil.example'])(
  'no link is left in %j, which reads as before',
  (name) => {
    expect(inert(name)).not.toMatch(/\w\.\w|:\/\/|@\w/);
    expect(inert(name).replaceAll('\u2060', '')).toBe(name);
  },
);
