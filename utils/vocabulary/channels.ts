/** How text leaves for an AI tool. */
export const channels = ['paste', 'drop', 'file', 'typed', 'link', 'request'] as const;
export type Channel = (typeof channels)[number];

export const siteStatuses = ['approved', 'tolerated', 'unsanctioned', 'prohibited'] as const;
export type SiteStatus = (typeof siteStatuses)[number];
