// Package published reads a sentence-transformers model from its folder, as its
// makers publish it, in the terms of package embedding.
//
//	config.json, 1_Pooling/, … ── Open ──▶ Folder ── Load ──▶ vocabulary, tensors
//	      config.go, pooling.go  folder.go    │    vocabulary.go, bert.go
//	                                          └─ Weights ──▶ a weights file in 8 bits
//
// It reads BERT and DistilBERT with an uncased WordPiece vocabulary, mean or [CLS]
// pooling, and weights in safetensors (safetensors.go) or as the initialisers of an
// ONNX graph (onnx.go). Of anything else the error says what it is and what would do
// instead: a model computed in a way that it was not made for gives vectors that look
// like any others.
package published
