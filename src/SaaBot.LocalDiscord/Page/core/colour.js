/** Discord's colours are numbers of 24 bits; 0 and none leave the neutral line. */
export const colour = (value) => (value ? `#${value.toString(16).padStart(6, '0')}` : null);
