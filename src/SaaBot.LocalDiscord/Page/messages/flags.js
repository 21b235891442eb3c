/** Message flags the page reacts to (message resource, Message Flags). */
export const MessageFlag = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 };

export const has = (message, flag) => ((message.flags ?? 0) & flag) === flag;
