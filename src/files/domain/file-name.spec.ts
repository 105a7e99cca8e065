import { fileNameOf, renamed } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['slides.pdf', 'slides.pdf'],
    ['Größe 2027 🎤.pdf', 'Größe 2027 🎤.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\slides.pdf', 'slides.pdf'],
    ['C:x', 'x'],
    ['con.png', '_con.png'],
    ['COM1', '_COM1'],
    ['context.png', 'context.png'],
    ['/', 'upload'],
    ['..', 'upload'],
    ['', 'upload'],
    ['  ', 'upload'],
    ['\u200d', 'upload'],
    ['.htaccess', 'htaccess'],
    ['-rf', 'rf'],
    ['a.pdf. . ', 'a.pdf'],
    ['a\u0000b\nc\r.pdf', 'ab c .pdf'],
    ['exe.\u202Efdp', 'exe.fdp'],
    ['a\ud800b', 'a\uFFFDb'],
    ['"><script>alert(1)</script>', 'script'],
    ['$(reboot);`id`.pdf', '(reboot)id.pdf'],
    ["a\"; filename*=UTF-8''b.html", 'a filename=UTF-8b.html'],
  ])('%j becomes %j', (given, name) => {
    expect(fileNameOf(given)).toBe(name);
  });

  it('has at most a hundred characters, with an extension of ours too', () => {
    expect(fileNameOf('🎤'.repeat(4_000))).toBe('🎤'.repeat(100));
    expect(renamed('🎤'.repeat(100), 'pdf')).toBe(`${'🎤'.repeat(96)}.pdf`);
  });

  it.each([
    ['portrait.HTML', 'portrait.webp'],
    ['portrait', 'portrait.webp'],
    ['shell.php.jpg', 'shell.php.webp'],
    ['Dr. Ada Lovelace', 'Dr. Ada Lovelace.webp'],
  ])('%j of a picture becomes %j', (given, name) => {
    expect(renamed(given, 'webp')).toBe(name);
  });
});
