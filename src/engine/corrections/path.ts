/** Where the corrections of a folder of articles stand in it. */
export const CORRECTIONS_PATH = '.crosscheck/corrections.yaml';
/** Larger files are no corrections that anybody wrote. Bytes. */
export const MOST_CORRECTIONS_BYTES = 1024 * 1024;
