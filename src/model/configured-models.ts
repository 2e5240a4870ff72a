import type { Config } from '../config.js';
import type { ChatModel, EmbeddingModel, Reranker } from '../domain/ports.js';
import { loadChatModel, OPENAI } from './chat-model.js';
import { createEmbeddingModel } from './embedding-model.js';
import { createReranker } from './reranker.js';

/** The chat model that the settings name, ready to be asked; null without `CHAT_MODEL`, and then nothing is sent anywhere. */
export async function configuredChatModel(config: Config): Promise<ChatModel | null> {
  if (config.CHAT_MODEL === null) return null;
  return loadChatModel({
    model: config.CHAT_MODEL,
    baseUrl: config.OPENAI_BASE_URL,
    apiKey: config.OPENAI_API_KEY,
    timeoutMs: config.MODEL_TIMEOUT_MS,
  });
}

/** The embedding model that the settings name, or null: the built-in one. */
export function configuredEmbeddingModel(config: Config): EmbeddingModel | null {
  if (config.EMBEDDING_MODEL === null) return null;
  return createEmbeddingModel({
    model: config.EMBEDDING_MODEL,
    baseUrl: config.EMBEDDING_BASE_URL ?? OPENAI,
    apiKey: config.EMBEDDING_API_KEY,
    timeoutMs: config.MODEL_TIMEOUT_MS,
  });
}

/** The reranker that the settings name, or null: none. It needs an address, for there is no usual one. */
export function configuredReranker(config: Config): Reranker | null {
  if (config.RERANK_MODEL === null || config.RERANK_BASE_URL === null) return null;
  return createReranker({
    model: config.RERANK_MODEL,
    baseUrl: config.RERANK_BASE_URL,
    apiKey: config.RERANK_API_KEY,
    timeoutMs: config.MODEL_TIMEOUT_MS,
  });
}
