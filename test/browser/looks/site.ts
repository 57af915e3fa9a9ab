import { admin, author, bounced, type Look } from './look.js';

export const siteLooks: Record<string, Look[]> = {
  home: [
    { is: 'an administrator’s who is to name somebody', by: admin, at: '/nb', shows: /skal oppnevne et medlem/ },
    {
      is: 'whose digest came back',
      // Another tries to stop the mails of Mariehavn's member: nothing is said then.
      by: 'member@bjorksjo.example',
      at: bounced('member@bjorksjo.example', /översikt/, '/sv'),
      shows: /Vi skickar dig inga översikter just nu/,
    },
    { is: 'a visitor’s', at: '/nb', shows: /Læringsnettverk|lærer/i },
    { is: 'an author’s', by: author, at: '/nb', shows: /Venter på deg/ },
    { is: 'a member’s of a steering group', by: 'deputy@baerum.example', at: '/nb', shows: /Les og stem/ },
  ],
  about: [{ at: '/nb/om' }],
  accessibility: [{ at: '/nb/tilgjengelighet' }],
  referenceData: [{ at: '/nn/grunndata', shows: /357/ }],
  permissions: [{ at: '/nb/rettigheter' }],
  glossary: [{ at: '/nb/ordliste', shows: /kommunaldirektør/ }],
  '*': [
    { at: '/nb/finnes-ikke', status: 404 },
    { by: author, at: '/nb/finnes-ikke', status: 404 },
    { is: 'another municipality’s settings', by: 'author@asker.example', at: '/nb/kommune/baerum/innstillinger', status: 404 },
  ],
};
