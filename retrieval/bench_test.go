package retrieval_test

import (
	"path/filepath"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/retrieval/reader"
	"footnote/retrieval/retrievaltest"
)

// BenchmarkAsk takes `footnote ask` on the seeds apart: what a whole process does
// one after the other, with the bundled model and a snapshot at hand.
// docs/performance.md has the figures beside those of the process.
func BenchmarkAsk(b *testing.B) {
	question := retrieval.Question{Text: "Who told Britain there would be no returns agreement?"}
	path := filepath.Join(b.TempDir(), "seeds.snapshot")
	model, err := embedding.Bundled()
	if err != nil {
		b.Fatal(err)
	}
	options := retrieval.Options{Embedder: model, Snapshot: path, Sentences: true}
	corpus := retrievaltest.Seeds(b)
	ix, err := retrieval.Build(b.Context(), corpus, options)
	if err != nil {
		b.Fatal(err)
	}
	step := func(name string, f func() error) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := f(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	step("1 load the model", func() error { _, err := embedding.Bundled(); return err })
	step("2 read the corpus", func() error { retrievaltest.Seeds(b); return nil })
	step("3 index by terms", func() error {
		_, err := retrieval.Build(b.Context(), corpus, retrieval.Options{})
		return err
	})
	step("3 and vectors from the snapshot", func() error { _, err := retrieval.Build(b.Context(), corpus, options); return err })
	step("4 embed the question", func() error { _, err := model.Embed(b.Context(), []string{question.Text}); return err })
	step("4 and answer it", func() error { _, err := ix.Ask(b.Context(), question); return err })
	options.Reader, err = reader.Bundled(model)
	if err != nil {
		b.Fatal(err)
	}
	reading, err := retrieval.Build(b.Context(), corpus, options)
	if err != nil {
		b.Fatal(err)
	}
	step("1 load the reader", func() error { _, err := reader.Bundled(model); return err })
	step("4 and answer it with the reader", func() error { _, err := reading.Ask(b.Context(), question); return err })
}
