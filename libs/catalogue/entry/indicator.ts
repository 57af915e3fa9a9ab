import type { Dimension } from './entry-content.js';

/**
 * U4SSC's key performance indicators for smart sustainable cities: three dimensions, seven sub-dimensions, twenty-two categories,
 * some of which stand in several sub-dimensions. Source: U4SSC KPIs Verification Manual, ITU 2022, 3.2.
 */
export const u4ssc = {
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
} as const;
export type U4ssc = typeof u4ssc;

export const u4sscParts: Record<string, readonly string[]> = Object.assign({}, ...Object.values(u4ssc));

/** `infrastructure.transport`: a category where it stands. */
export const u4sscPlaces: readonly string[] = Object.entries(u4sscParts).flatMap(([part, categories]) =>
  categories.map((category) => `${part}.${category}`),
);

/** How an indicator is sorted: by KS and SSB's taxonomy (SSB, Notater 2021/03: goal, perspective, quality) and by U4SSC. */
export interface IndicatorDetails {
  /** The goal it is about, and the bottom line. */
  goal: number | null;
  dimension: Dimension | null;
  /** Why and where it is used. */
  perspective: string | null;
  /** How fit it is for that. */
  quality: string | null;
  u4ssc: string | null;
}
