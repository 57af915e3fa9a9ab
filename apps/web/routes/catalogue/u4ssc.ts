import type { U4ssc } from '#libs/catalogue';

/** The catalogue's own list, held to it by its type: pages know the library's types, not its code. */
const u4ssc: U4ssc = {
  economy: {
    ict: ['ict_infrastructure', 'water_sanitation', 'drainage', 'electricity', 'transport', 'public_sector'],
    productivity: ['innovation', 'employment'],
    infrastructure: ['water_sanitation', 'waste', 'electricity', 'transport', 'buildings', 'urban_planning'],
  },
  environment: {
    environment: ['air_quality', 'water_sanitation', 'waste', 'environmental_quality', 'public_space_nature'],
    energy: ['energy'],
  },
  society: {
    education_health_culture: ['education', 'health', 'culture'],
    safety_housing_inclusion: ['housing', 'social_inclusion', 'safety', 'food_security'],
  },
};

const places = Object.entries(u4ssc).flatMap(([dimension, parts]) =>
  Object.entries(parts).flatMap(([part, categories]) => categories.map((category: string) => ({ dimension, part, category }))),
);
export const u4sscPlaces = places.map(({ part, category }) => `${part}.${category}`);

/** «Infrastruktur: Transport» */
export function u4sscInWords(t: (key: string) => string, place: string): string {
  const [part, category] = place.split('.');
  return `${t(`catalogue.u4ssc.part.${part}`)}: ${t(`catalogue.u4ssc.category.${category}`)}`;
}

/** «Økonomi › Infrastruktur: Transport» */
export function u4sscInFull(t: (key: string) => string, place: string): string {
  const dimension = places.find(({ part }) => part === place.split('.')[0])?.dimension;
  return `${t(`catalogue.u4ssc.dimension.${dimension}`)} › ${u4sscInWords(t, place)}`;
}
