package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"footnote/bot/discordtest"
	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/seeds"
)

// questions are asked over the five articles, one after another.
var benchQuestions = []string{
	"What did the prime minister say about the returns agreement?", "Who was hurt?", "When did the talks end?",
	"How many people crossed the Channel?", "What does the report say about the cost?",
}

// bench is a bot over the seeds with a Discord that answers at once.
type bench struct {
	discord *discordtest.Server
	conn    *discordtest.Conn
	mu      sync.Mutex
	waiting map[string]chan time.Time // by interaction's token
	asked   int
}

func newBench(b *testing.B) *bench {
	b.Helper()
	corpus, err := retrieval.ReadCorpus(b.Context(), retrieval.Place{Name: "seeds", Path: "seeds", FS: seeds.FS})
	if err != nil {
		b.Fatal(err)
	}
	model, err := embedding.Bundled()
	if err != nil {
		b.Fatal(err)
	}
	ix, err := retrieval.Build(b.Context(), corpus, retrieval.Options{Embedder: model, Sentences: true})
	if err != nil {
		b.Fatal(err)
	}
	x := &bench{waiting: map[string]chan time.Time{}}
	x.discord = discordtest.New(b, discordtest.Options{Watch: x.came})
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error)
	wide := Rate{Every: 1, Burst: 1 << 30}
	go func() {
		ended <- Run(ctx, Config{
			Token: discordtest.Token, APIURL: x.discord.URL(), Answerer: ix, Store: filepath.Join(b.TempDir(), "bot.db"),
			Rates: Rates{Person: wide, Server: wide, All: wide}, Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
			Workers: runtime.GOMAXPROCS(0),
		})
	}()
	b.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			b.Error(err)
		}
	})
	x.conn = x.discord.Ready(b)
	x.ask(b) // once, so that what is made on first use is there
	return x
}

// came notes when a reply was finished.
func (x *bench) came(r discordtest.Request) {
	if r.Route != discordtest.RouteEdit {
		return
	}
	token := strings.Split(r.Path, "/")[5]
	x.mu.Lock()
	done := x.waiting[token]
	delete(x.waiting, token)
	x.mu.Unlock()
	if done != nil {
		done <- r.At
	}
}

// ask sends an interaction and gives the time until its reply was finished.
func (x *bench) ask(b testing.TB) time.Duration {
	x.mu.Lock()
	x.asked++
	n := x.asked
	done := make(chan time.Time, 1)
	x.waiting[fmt.Sprint("token-", n)] = done
	x.mu.Unlock()
	began := time.Now()
	x.conn.Dispatch("INTERACTION_CREATE", json.RawMessage(fmt.Sprintf(
		`{"id":"%d","application_id":"%s","token":"token-%d","type":2,"guild_id":"1","channel_id":"2","member":{"user":{"id":"%d"},"roles":[],"permissions":"0"},"data":{"type":1,"name":"ask","options":[{"name":"question","type":3,"value":%q}]}}`,
		n, discordtest.Application, n, n%1000, benchQuestions[n%len(benchQuestions)])))
	select {
	case at := <-done:
		return at.Sub(began)
	case <-time.After(discordtest.Patience):
		b.Error("an interaction was not answered")
		return 0
	}
}

// BenchmarkInteraction is the time from an interaction to its finished answer on
// the seeds, with a Discord that takes no time: its median and the time under
// which 99 of 100 stay.
//
//	go test ./bot -run '^$' -bench Interaction -benchtime 2000x
func BenchmarkInteraction(b *testing.B) {
	for _, atOnce := range []int{1, 50} {
		b.Run(fmt.Sprint("at-once-", atOnce), func(b *testing.B) {
			x := newBench(b)
			var mu sync.Mutex
			var took []time.Duration
			b.ResetTimer()
			for left := b.N; left > 0; left -= atOnce {
				var batch sync.WaitGroup
				for range min(left, atOnce) {
					batch.Go(func() {
						one := x.ask(b)
						mu.Lock()
						took = append(took, one)
						mu.Unlock()
					})
				}
				batch.Wait()
			}
			b.StopTimer()
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
		})
	}
}

// BenchmarkMemory is the heap in use after 1,000 interactions and after 10,000.
//
//	go test ./bot -run '^$' -bench Memory -benchtime 1x
func BenchmarkMemory(b *testing.B) {
	for b.Loop() {
		x := newBench(b)
		for _, upTo := range []int{1_000, 10_000} {
			for x.asked < upTo {
				var batch sync.WaitGroup
				for range 50 {
					batch.Go(func() { x.ask(b) })
				}
				batch.Wait()
			}
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(m.HeapAlloc)/(1<<20), fmt.Sprintf("MiB-after-%d", upTo))
			b.ReportMetric(float64(runtime.NumGoroutine()), fmt.Sprintf("goroutines-after-%d", upTo))
		}
	}
}
