package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"footnote/retrieval"
	"footnote/seeds"
)

// checkSettings reads the settings and says which are in force.
func (o *doctorOptions) checkSettings() []finding {
	var err error
	if o.settings, err = readSettings(o.environ, envFile); err != nil {
		return []finding{{stateMend, "settings", err.Error(), "write each line as KEY=value, or as a comment after #"}}
	}
	var report []finding
	for _, line := range o.settings.shown() {
		report = append(report, finding{stateOK, "settings", line, ""})
	}
	if len(report) == 0 {
		report = append(report, finding{stateOK, "settings", "none given, so the defaults hold", ""})
	}
	return slices.Concat(report, o.checkValues(), o.checkEnvFile())
}

// checkValues finds what the command that a setting is for would refuse.
func (o *doctorOptions) checkValues() []finding {
	var report []finding
	refuse := func(err error, remedy string) {
		if err != nil {
			report = append(report, finding{stateMend, "settings", err.Error(), remedy})
		}
	}
	for _, key := range []string{"FOOTNOTE_ALLOW_HTTP", "FOOTNOTE_LOG_QUESTIONS", "FOOTNOTE_MESSAGE_CONTENT"} {
		_, err := o.settings.truth(key)
		refuse(err, "write true or false, or take it out")
	}
	refuse(serverFault("DISCORD_GUILD", o.settings.get("DISCORD_GUILD")), "")
	_, err := corpusServers(o.settings.get(corpusServersKey))
	refuse(err, "")
	return report
}

// checkEnvFile finds what is odd about .env without being an error.
func (o *doctorOptions) checkEnvFile() []finding {
	values, err := readEnvFile(envFile)
	if err != nil || values == nil {
		return nil
	}
	var report []finding
	for _, key := range slices.Sorted(maps.Keys(values)) {
		ours := strings.HasPrefix(key, "FOOTNOTE_") || strings.HasPrefix(key, "DISCORD_")
		if ours && !slices.ContainsFunc(allSettings, func(s setting) bool { return s.key == key }) {
			report = append(report, finding{stateNote, "settings", fmt.Sprintf("%s sets %s, which footnote does not know", envFile, key), ".env.example names the keys"})
		}
	}
	stat, err := os.Stat(envFile)
	if err == nil && runtime.GOOS != "windows" && stat.Mode().Perm()&0o077 != 0 && slices.ContainsFunc(allSettings, func(s setting) bool { return s.secret && values[s.key] != "" }) {
		report = append(report, finding{stateNote, "settings", "other users of this computer may be able to read " + envFile + ", which holds a secret", "chmod 600 " + envFile})
	}
	return report
}

// checkCorpus reads the articles; the corpus is nil when there are none.
func (o *doctorOptions) checkCorpus(ctx context.Context) (*retrieval.Corpus, []finding) {
	o.offline = true // it asks nothing of the network but Discord
	places, err := o.places(ctx)
	if err != nil {
		return nil, []finding{{stateMend, "corpus", err.Error(), ""}}
	}
	corpus, err := retrieval.ReadCorpus(ctx, places...)
	if err != nil {
		return nil, []finding{{stateMend, "corpus", err.Error(), ""}}
	}
	var paths []string
	for _, p := range places {
		paths = append(paths, p.Path)
	}
	where := strings.Join(paths, ", ")
	if places[0].FS == seeds.FS {
		where = "the binary"
	}
	report := []finding{{stateOK, "corpus", fmt.Sprintf("%s in %s; %s", counted(len(corpus.Articles), "article"), where, dates(corpus)), ""}}
	for _, s := range corpus.Skipped {
		report = append(report, finding{stateMend, "corpus", s.Fate() + " " + s.String(), ""})
	}
	return corpus, report
}

// dates says from when the articles are.
func dates(corpus *retrieval.Corpus) string {
	var first, last retrieval.Date
	undated := 0
	for _, a := range corpus.Articles {
		switch d := a.Published; {
		case d.IsZero():
			undated++
		default:
			if first.IsZero() || d.Compare(first) < 0 {
				first = d
			}
			if last.IsZero() || d.Compare(last) > 0 {
				last = d
			}
		}
	}
	text := "none is dated"
	switch {
	case first != last:
		text = "from " + first.Words() + " to " + last.Words()
	case !first.IsZero():
		text = "of " + first.Words()
	}
	if undated > 0 && !first.IsZero() {
		text += fmt.Sprintf(", %d undated", undated)
	}
	return text
}

// checkModel has the model place three sentences: the two that mean nearly the
// same must be nearer to each other than to the third. The model has no Embedder
// when it does not work.
func (o *doctorOptions) checkModel(ctx context.Context) (model chosenModel, dimension int, report finding) {
	model, err := o.chooseModel(ctx)
	if err != nil {
		return chosenModel{}, 0, finding{stateMend, "model", err.Error(), model.remedy}
	}
	fault := func(text string) (chosenModel, int, finding) {
		return chosenModel{}, 0, finding{stateMend, "model", text, model.remedy}
	}
	started := o.now()
	vectors, err := model.Embed(ctx, []string{"A ferry crossed the sea.", "A boat sailed over the water.", "The bank raised its interest rate."})
	if err != nil {
		return fault(fmt.Sprintf("%s, %s: %v", model.Name(), model.where, err))
	}
	if near, far := dot(vectors[0], vectors[1]), dot(vectors[0], vectors[2]); !(near > far) {
		return fault(fmt.Sprintf("%s finds sentences of one meaning less alike (%.2f) than others (%.2f)", model.Name(), near, far))
	}
	text := fmt.Sprintf("%s, %s, tells sentences apart by meaning (%d numbers, %d ms for three)", model.Name(), model.where, len(vectors[0]), o.now().Sub(started).Milliseconds())
	state := stateOK
	if model.away {
		state = stateNote
	}
	return model, len(vectors[0]), finding{state, "model", text, ""}
}

func dot(a, b []float32) float64 {
	var sum float64
	for i := range a {
		sum += float64(a[i]) * float64(b[i])
	}
	return sum
}

// writable reports whether a file could be made in a folder, or in the nearest
// one above it that is there.
func writable(folder string) error {
	for {
		stat, err := os.Stat(folder)
		if err == nil && !stat.IsDir() {
			return fmt.Errorf("%s is a file, not a folder", folder)
		}
		if err == nil {
			break
		}
		above := filepath.Dir(folder)
		if above == folder {
			return err
		}
		folder = above
	}
	file, err := os.CreateTemp(folder, ".footnote-*.tmp")
	if err != nil {
		return fmt.Errorf("%s may not be written to", folder)
	}
	_ = file.Close()
	return os.Remove(file.Name())
}
