// Package remote has texts embedded by a server that speaks OpenAI's embeddings API,
// as Ollama, llama.cpp, vLLM and many others do.
//
//	texts ── batches ──▶ try, wait, try again ──▶ request ──▶ unit vectors
//	         batch.go          retry.go           request.go
//
// What such a server does is not ours to know: it may be slow, busy or gone, answer in
// any order, cut texts at any length, or run another model today under yesterday's
// name. Every answer is checked before anybody relies on it, and a fault says in a
// sentence what is wrong, without the address: a bot shows it to anybody.
package remote
