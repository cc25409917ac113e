/** Whatever is asked for, larger files are not read: an article has some kilobytes, and the analysis of tens of megabytes would take all memory. Kilobytes. */
export const MOST_KILOBYTES = 8192;
