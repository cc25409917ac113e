/** Colours as WCAG 2.2 measures them. Channels are 0 to 255, opacity 0 to 1. */
export interface Colour {
  readonly channels: readonly [number, number, number];
  readonly opacity: number;
}

/** @param hex `#rrggbb` or `#rrggbbaa` */
export function parseColour(hex: string): Colour {
  const [r, g, b, a = 255] = (hex.slice(1).match(/../g) ?? []).map(digits => parseInt(digits, 16));
  return { channels: [r!, g!, b!], opacity: a / 255 };
}

/** A colour as it is seen on an opaque one. */
export function over({ channels, opacity }: Colour, below: Colour): Colour {
  const [r, g, b] = channels.map((channel, i) => channel * opacity + below.channels[i]! * (1 - opacity));
  return { channels: [r!, g!, b!], opacity: 1 };
}

/** The contrast ratio of two opaque colours, 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance({ channels }: Colour): number {
  const [r, g, b] = channels.map(channel => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
