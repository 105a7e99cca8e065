import { fileNameOf } from './file-name.js';

describe('the name of an uploaded file', () => {
  it.each([
    ['schedule.xml', 'schedule.xml'],
    ['Größe 2027.xml', 'Größe 2027.xml'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\schedule.xml', 'schedule.xml'],
    ['C:x', 'x'],
    ['/', 'upload'],
    ['..', 'upload'],
    ['', 'upload'],
    ['  ', 'upload'],
    ['.htaccess', 'htaccess'],
    ['-rf', 'rf'],
    ['a\u0000b\nc\r.xml', 'ab c .xml'],
    ['exe.\u202Elmx', 'exe.lmx'],
    ['"><script>alert(1)</script>', 'script'],
    ['$(reboot);`id`.xml', '(reboot)id.xml'],
  ])('%j becomes %j', (given, name) => {
    expect(fileNameOf(given)).toBe(name);
  });

  it('has at most a hundred characters', () => {
    expect(fileNameOf('🎤'.repeat(4_000))).toBe('🎤'.repeat(100));
  });
});
