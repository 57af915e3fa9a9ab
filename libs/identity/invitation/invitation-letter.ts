import { type Language, type Letter, path, signToken, translate } from '#libs/platform';
import type { Role } from '../actor/actor.js';

/** What the mail says; the names are those of the place and the person who invite. */
export interface InvitationToWrite {
  id: string;
  language: Language;
  tenantName: string;
  /** Of the municipality that acceptance makes. */
  newTenantName: string | null;
  networkName: string | null;
  inviterName: string | null;
  role: Role;
  /** In words, in that language. */
  expires: string;
}

export function invitationLetter(invitation: InvitationToWrite, publicUrl: string, secret: string): Letter {
  const { id, language, tenantName, newTenantName, networkName, role, expires } = invitation;
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  const inviter = invitation.inviterName ?? tenantName;
  const place = newTenantName ?? tenantName;
  const url = `${publicUrl}${path(language, 'invitation', { token: signToken(secret, 'invitation', id) })}`;
  const heading = t('identity.mail.invitation.heading', { place });
  return {
    subject: t('identity.mail.invitation.subject', { place }),
    preheader: t('identity.mail.what'),
    heading,
    blocks: [
      {
        kind: 'paragraph',
        text: newTenantName
          ? t('identity.mail.invitation.sponsored', { inviter, place, network: networkName ?? tenantName })
          : t('identity.mail.invitation.invited', { inviter, place, role: t(`role.${role}`) }),
      },
      { kind: 'paragraph', text: t('identity.mail.what') },
      { kind: 'button', label: t('identity.mail.invitation.button'), url },
      { kind: 'small', text: t('identity.mail.invitation.until', { date: expires }) },
    ],
    footer: {
      why: t('identity.mail.invitation.why', { inviter }),
      links: [{ label: t('identity.mail.about'), url: `${publicUrl}${path(language, 'about')}` }],
    },
  };
}
