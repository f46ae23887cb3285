package meter

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func get(t *testing.T, h http.Handler, path string) (int, string) {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
	return w.Code, w.Body.String()
}

// TestMetrics holds the whole text against the format.
func TestMetrics(t *testing.T) {
	t.Parallel()
	m := New()
	m.Interaction("ask", "answered")
	m.Interaction("ask", "answered")
	m.Interaction(`a"b\c`+"\n", "failed")
	m.Stage("answer", 20*time.Millisecond)
	m.Stage("answer", 25*time.Millisecond)
	m.Stage("answer", 2*time.Hour)
	m.Abstention("no_evidence")
	m.Feedback(true)
	m.Feedback(false)
	m.Queue(5, 2)
	_, got := get(t, m.Handler(), "/metrics")
	want := `# HELP footnote_abstentions_total Questions that the articles do not answer, by reason.
# TYPE footnote_abstentions_total counter
footnote_abstentions_total{reason="no_evidence"} 1
# HELP footnote_feedback_total What readers thought of answers.
# TYPE footnote_feedback_total counter
footnote_feedback_total{opinion="bad"} 1
footnote_feedback_total{opinion="good"} 1
# HELP footnote_gateway_connected 1 while the gateway is connected.
# TYPE footnote_gateway_connected gauge
footnote_gateway_connected 0
# HELP footnote_gateway_reconnects_total Connections to the gateway after the first.
# TYPE footnote_gateway_reconnects_total counter
footnote_gateway_reconnects_total 0
# HELP footnote_interactions_total Interactions and messages, by command and outcome.
# TYPE footnote_interactions_total counter
footnote_interactions_total{command="a\"b\\c\n",outcome="failed"} 1
footnote_interactions_total{command="ask",outcome="answered"} 2
# HELP footnote_queue_waiting Questions that wait for a worker.
# TYPE footnote_queue_waiting gauge
footnote_queue_waiting 3
# HELP footnote_queue_working Questions that are being worked on.
# TYPE footnote_queue_working gauge
footnote_queue_working 2
# HELP footnote_stage_seconds Time from the last stage's end, by stage.
# TYPE footnote_stage_seconds histogram
footnote_stage_seconds_bucket{stage="answer",le="0.005"} 0
footnote_stage_seconds_bucket{stage="answer",le="0.01"} 0
footnote_stage_seconds_bucket{stage="answer",le="0.025"} 2
footnote_stage_seconds_bucket{stage="answer",le="0.05"} 2
footnote_stage_seconds_bucket{stage="answer",le="0.1"} 2
footnote_stage_seconds_bucket{stage="answer",le="0.25"} 2
footnote_stage_seconds_bucket{stage="answer",le="0.5"} 2
footnote_stage_seconds_bucket{stage="answer",le="1"} 2
footnote_stage_seconds_bucket{stage="answer",le="2"} 2
footnote_stage_seconds_bucket{stage="answer",le="3"} 2
footnote_stage_seconds_bucket{stage="answer",le="5"} 2
footnote_stage_seconds_bucket{stage="answer",le="10"} 2
footnote_stage_seconds_bucket{stage="answer",le="30"} 2
footnote_stage_seconds_bucket{stage="answer",le="60"} 2
footnote_stage_seconds_bucket{stage="answer",le="+Inf"} 3
footnote_stage_seconds_sum{stage="answer"} 7200.045
footnote_stage_seconds_count{stage="answer"} 3
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("/metrics (-want +got):\n%s", diff)
	}
}

func TestReady(t *testing.T) {
	t.Parallel()
	m := New()
	for _, connected := range []bool{false, true, false} {
		m.Connected(connected)
		if status, _ := get(t, m.Handler(), "/healthz"); status != http.StatusOK {
			t.Errorf("/healthz = %d", status)
		}
		if status, _ := get(t, m.Handler(), "/readyz"); (status == http.StatusOK) != connected {
			t.Errorf("/readyz = %d, connected = %v", status, connected)
		}
	}
	if status, _ := get(t, m.Handler(), "/"); status != http.StatusNotFound {
		t.Errorf("/ = %d", status)
	}
}

// TestServe listens on loopback when a port alone is given, and ends with ctx.
func TestServe(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"0", ":0", "localhost:0"} {
		listener, err := Listen(address)
		if err != nil {
			t.Fatal(err)
		}
		if host := listener.Addr().String(); !strings.HasPrefix(host, "127.0.0.1:") && !strings.HasPrefix(host, "[::1]:") {
			t.Errorf("Listen(%q) listens on %s", address, host)
		}
		ctx, cancel := context.WithCancel(t.Context())
		var served sync.WaitGroup
		served.Go(func() {
			if err := New().Serve(ctx, listener); err != nil {
				t.Error(err)
			}
		})
		response, err := http.Get("http://" + listener.Addr().String() + "/healthz")
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		_ = response.Body.Close()
		if err != nil || string(body) != "ok\n" {
			t.Errorf("/healthz says %q, %v", body, err)
		}
		cancel()
		served.Wait()
	}
	if _, err := Listen("no-such-host.invalid:1:2"); err == nil {
		t.Error("a broken address was taken")
	}
}
