import { completeProfile, type Profile } from './profile.js';

const before: Profile = {
  name: 'Ada',
  tagline: 'Analyst',
  biography: '*Hi*',
  pronouns: 'she/her',
  company: 'Engines',
  links: [{ label: 'Home', url: 'https://ada.example/' }],
};

describe('a new profile', () => {
  it('is empty where nothing is said and there was none before', () => {
    expect(completeProfile({ name: 'Ada', tagline: '', biography: '' })).toEqual({
      name: 'Ada',
      tagline: '',
      biography: '',
      pronouns: '',
      company: '',
      links: [],
    });
  });

  it('is as before where nothing is said', () => {
    const made = completeProfile({ name: 'Augusta', tagline: '', biography: '', links: [] }, before);
    expect(made).toEqual({ ...before, name: 'Augusta' });
  });

  it('is what is said, whatever was before', () => {
    const said: Profile = {
      name: 'Grace',
      tagline: 'Admiral',
      biography: 'Bugs.',
      pronouns: 'they',
      company: 'Navy',
      links: [{ label: 'Ship', url: 'https://ship.example/' }],
    };
    expect(completeProfile(said, before)).toEqual(said);
  });
});
