package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/retrieval/embedding/remote"
	"footnote/retrieval/processor"
)

// The settings that choose what places texts.
const (
	cpuKey            = "FOOTNOTE_CPU"
	modelKey          = "FOOTNOTE_MODEL"
	embeddingsURLKey  = "FOOTNOTE_EMBEDDINGS_URL"
	embeddingsNameKey = "FOOTNOTE_EMBEDDINGS_MODEL"
	embeddingsKeyKey  = "FOOTNOTE_EMBEDDINGS_KEY"
	insecureKey       = "FOOTNOTE_EMBEDDINGS_INSECURE"
	queryPrefixKey    = "FOOTNOTE_QUERY_PREFIX"
	passagePrefixKey  = "FOOTNOTE_PASSAGE_PREFIX"
)

// chosenModel is the model that the settings choose.
type chosenModel struct {
	retrieval.Embedder
	where  string // it is, for people
	remedy string // what to do when it does not work
	away   bool   // texts leave this computer
}

// chooseModel gives the model that places texts: that of FOOTNOTE_EMBEDDINGS_URL, of
// FOOTNOTE_MODEL, or the one in the binary. It asks nothing of a server.
func (p *program) chooseModel(ctx context.Context) (chosenModel, error) {
	address, folder := p.settings.get(embeddingsURLKey), p.settings.get(modelKey)
	switch {
	case address != "" && folder != "":
		return chosenModel{}, fmt.Errorf("%s and %s are both set, and one model places all texts: take one of them out", modelKey, embeddingsURLKey)
	case address != "":
		return p.remoteModel(address)
	case folder != "":
		return p.folderModel(ctx, folder)
	}
	for _, key := range []string{embeddingsNameKey, embeddingsKeyKey, insecureKey} {
		if p.settings.get(key) != "" {
			return chosenModel{}, fmt.Errorf("%s is set without %s, the address of the server: give that too, or take it out", key, embeddingsURLKey)
		}
	}
	for _, key := range []string{queryPrefixKey, passagePrefixKey} {
		if p.settings.get(key) != "" {
			return chosenModel{}, fmt.Errorf("%s is for a model of your own (%s or %s): the one in the binary wants no prefix", key, modelKey, embeddingsURLKey)
		}
	}
	chosen := chosenModel{remedy: "install footnote again; if that does not help, report it with `footnote version`"}
	m, err := p.bundled()
	if err != nil {
		return chosen, fmt.Errorf("load the model: %w", err)
	}
	if m, err = p.onCPU(m); err != nil {
		return chosenModel{}, err
	}
	chosen.Embedder, chosen.where = m, fmt.Sprintf("in the binary, by %s", m.CPU())
	return chosen, nil
}

// cpu is the kind of CPU that FOOTNOTE_CPU names, "" when it names none.
func (p *program) cpu() string { return strings.ToLower(p.settings.get(cpuKey)) }

// onCPU gives the model for the kind of CPU that FOOTNOTE_CPU names; the best that
// this machine has when it names none.
func (p *program) onCPU(m *embedding.Model) (*embedding.Model, error) {
	kind := processor.Kind(p.cpu())
	if kind == "" || kind == m.CPU() {
		return m, nil
	}
	other, err := m.With(kind)
	if !errors.Is(err, processor.ErrOther) {
		return other, err
	}
	var has []string
	for _, one := range embedding.CPUs() {
		has = append(has, string(one))
	}
	switch kind {
	case processor.Portable, processor.AVX2, processor.AVX512:
		return nil, fmt.Errorf("%s is %q, and this machine has no such instructions: it can be %s", cpuKey, kind, oneOf(has))
	}
	return nil, fmt.Errorf("%s is %q: give portable, avx2 or avx512, or take it out; this machine can be %s", cpuKey, kind, oneOf(has))
}

// remoteModel is a model on a server.
func (p *program) remoteModel(address string) (chosenModel, error) {
	insecure, err := p.settings.truth(insecureKey)
	if err != nil {
		return chosenModel{}, err
	}
	if p.settings.get(embeddingsNameKey) == "" {
		return chosenModel{}, fmt.Errorf("%s is missing: which of the server's models should embed, such as nomic-embed-text or text-embedding-3-small?", embeddingsNameKey)
	}
	client, err := remote.New(remote.Config{
		URL: address, Model: p.settings.get(embeddingsNameKey), Key: p.settings.get(embeddingsKeyKey), Insecure: insecure,
		QueryPrefix: p.settings.get(queryPrefixKey), PassagePrefix: p.settings.get(passagePrefixKey),
		Transport: http.DefaultTransport,
	})
	if err != nil {
		return chosenModel{}, fmt.Errorf("%s: %w (%s=true allows plain http)", embeddingsURLKey, err, insecureKey)
	}
	return chosenModel{
		Embedder: &distantModel{Client: client, words: sync.OnceValues(p.bundled)},
		where:    "at " + client.Place() + ", where articles and questions are sent",
		remedy:   fmt.Sprintf("check %s, %s and %s, and that the server runs", embeddingsURLKey, embeddingsNameKey, embeddingsKeyKey),
		away:     true,
	}, nil
}

// distantModel is a model on a server, which does not tell common words; those of the
// model in the binary are as good.
type distantModel struct {
	*remote.Client
	words func() (*embedding.Model, error)
}

// Knows reports whether a word is common in English.
func (m *distantModel) Knows(word string) bool {
	known, err := m.words()
	return err == nil && known.Knows(word)
}
