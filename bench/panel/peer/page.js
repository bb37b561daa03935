import 'deep-chat';

/** The peer's panel at its own settings, connected to the server that ours is connected to. */
const parameters = new URLSearchParams(location.search);
const chat = document.createElement('deep-chat');
chat.style.cssText = 'inline-size: 100%; block-size: 100vh; border: 0';
chat.connect = { url: `${parameters.get('gateway')}/chat/completions`, stream: true };
chat.requestInterceptor = (details) => {
  const messages = details.body.messages.map(({ role, text }) => ({
    role: role === 'ai' ? 'assistant' : role,
    content: text,
  }));
  return { ...details, body: { model: 'm', stream: true, messages } };
};
chat.responseInterceptor = (chunk) => ({ text: chunk.choices?.[0]?.delta?.content ?? '' });
chat.history = globalThis.peerHistory ?? [];
document.body.style.margin = '0';
document.getElementById('root').replaceWith(chat);
