import { createContext, useContext } from 'react';
import type { ApplicationState } from '#shared/contract/app.ts';
import type { Campaign } from '#shared/contract/campaigns.ts';

/** What every screen of a named federation may rely on: the state, and the campaign and phase being looked at. */
export interface Application {
  federation: NonNullable<ApplicationState['federation']>;
  campaigns: Campaign[];
  awardTypes: ApplicationState['awardTypes'];
  campaign: Campaign;
  /** Null: the whole year. */
  phaseId: string | null;
  choose: (campaignId: string, phaseId: string | null) => void;
}

export const ApplicationContext = createContext<Application | null>(null);

export function useApplication(): Application {
  const application = useContext(ApplicationContext);
  if (!application) throw new Error('outside of the application');
  return application;
}

/** The campaign and phase as the procedures take them. */
export function useScope(): { campaignId: string; phaseId: string | null } {
  const { campaign, phaseId } = useApplication();
  return { campaignId: campaign.id, phaseId };
}

/** Reads an award code as its name; an unknown code stands for itself. */
export function useAwardName(): (code: string) => string {
  const { awardTypes } = useApplication();
  return (code) => awardTypes.find((award) => award.code === code)?.name ?? code;
}

/** Reads an award code as offices shorten it: `CSTĐCS`. */
export function useAwardShortName(): (code: string) => string {
  const { awardTypes } = useApplication();
  return (code) => {
    const award = awardTypes.find((each) => each.code === code);
    return award?.aliases[0] ?? award?.name ?? code;
  };
}
