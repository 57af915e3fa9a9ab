import { coordinator, type Look, linkOn, nordicBoard, refusedBy } from './look.js';

const theApproval = linkOn(nordicBoard, /\/sak\/[^/]+$/, /Klimabudget i regneark, med/);
const page = async (at: Parameters<typeof theApproval>[0]) => linkOn(await theApproval(at), /\/trekk-tilbake$/)(at);

export const withdrawalLooks: Record<string, Look[]> = {
  withdrawApproval: [
    { by: coordinator, at: page, shows: /får beskjed samme dag/ },
    { is: 'refused', by: coordinator, at: page, does: refusedBy('Legg fram saken') },
  ],
};
