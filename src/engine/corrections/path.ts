/** Where the corrections of a folder of articles stand in it. */
export const CORRECTIONS_PATH = '.crosscheck/corrections.yaml';
