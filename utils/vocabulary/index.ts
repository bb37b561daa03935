/**
 * The words of Daylight: each closed list once, with its labels. The same string stands in code, policy, interface,
 * telemetry and documents.
 */
export * from './channels';
export * from './entities';
export * from './lanes';
export * from './roles';
export * from './speech';
export * from './structures';
export * from './use-cases';
export * from './verdicts';
