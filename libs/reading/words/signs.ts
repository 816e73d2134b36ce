import type { Words } from './roles.ts';

/** Pictures that say what a word would. Whatever is not here is not understood. */
export const signs: Words = {
  soft: '👍, 👌, ✅, ✔, 🆗, 🙆, ☑',
  thanks:
    '❤, ♥, 🧡, 💛, 💚, 💙, 💜, 🤎, 🖤, 🤍, 💕, 💖, 💗, 💞, 💓, 💘, 💝, 🙏, 💐, 🌹, 😍, 🥰, 😘',
  pleased: '💪, 🎉, 🥳, 👏, 🙌, 🤩, 🤝, 🫶',
  reason: '👎, ❌, 🚫, 🙅',
  regret: '😢, 😔, 😞, 🙁, ☹, 😥, 😓, 😭, 🤒, 🤧, 😷, 🥺, 😕',
  unsure: '🤷, 🤔',
  harmless:
    '😊, 🙂, 😀, 😃, 😄, 😁, 😉, ☺, 🤗, 🌞, ☀, 🌷, 🌸, 🌻, 🌼, 😇, 😎, 😆, 😅, 👋, ☕, 🍀, ✨, ⭐, 🌟, 🎄, 🍰, ♂, ♀, 😂, 🤣',
};
