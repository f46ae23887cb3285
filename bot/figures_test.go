package bot

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"footnote/bot/discordtest"
)

// TestFigures reads what an operator reads: readiness, the figures, and the log,
// which holds questions only when it may.
func TestFigures(t *testing.T) {
	t.Parallel()
	for _, logged := range []bool{false, true} {
		t.Run(fmt.Sprint("questions logged: ", logged), func(t *testing.T) {
			t.Parallel()
			address := freeAddress(t)
			welcome := make(chan struct{})
			discord := discordtest.New(t, discordtest.Options{Gateway: []func(*discordtest.Conn){func(c *discordtest.Conn) {
				c.Hello()
				p, _ := c.Read()
				<-welcome
				c.Welcome(p)
				c.Beat()
			}}})
			bot := start(t, discord, everything(), func(c *Config) { c.Metrics, c.LogQuestions = address, logged })
			waitFor(t, bot, "serving metrics")
			if status, _ := look(t, address, "/healthz"); status != http.StatusOK {
				t.Errorf("/healthz = %d", status)
			}
			if status, _ := look(t, address, "/readyz"); status != http.StatusServiceUnavailable {
				t.Errorf("/readyz before READY = %d", status)
			}
			close(welcome)
			waitFor(t, bot, "connected to Discord")
			discord.Interact(t, ask(t, "1", "Who is a secret?"))
			thumbs := buttons(t, edit(t, discord, "1"))
			discord.Interact(t, ask(t, "2", "nothing"))
			edit(t, discord, "2")
			discord.Interact(t, ask(t, "3", "error"))
			edit(t, discord, "3")
			discord.Interact(t, clicked(t, "4", thumbs["👎"]))
			first(t, discord, "4")
			waitFor(t, bot, `command=bad`)
			waitFor(t, bot, `no such file`)
			if status, _ := look(t, address, "/readyz"); status != http.StatusOK {
				t.Errorf("/readyz = %d", status)
			}
			waitForFigures(t, address,
				`footnote_interactions_total{command="ask",outcome="answered"} 2`, `footnote_interactions_total{command="ask",outcome="failed"} 1`,
				`footnote_stage_seconds_count{stage="answer"} 3`, `footnote_stage_seconds_count{stage="acknowledge"} 3`,
				`footnote_abstentions_total{reason="no_evidence"} 1`, `footnote_feedback_total{opinion="bad"} 1`,
				"footnote_gateway_connected 1", "footnote_gateway_reconnects_total 0", "footnote_queue_waiting 0", "footnote_queue_working 0",
			)
			if err := bot.stop(); err != nil {
				t.Fatal(err)
			}
			if got := strings.Contains(bot.log.String(), "secret"); got != logged {
				t.Errorf("a question is in the log: %v", got)
			}
			if n := strings.Count(bot.log.String(), "interaction=1 "); n != 1 {
				t.Errorf("%d lines for one interaction", n)
			}
			if strings.Contains(bot.log.String(), "80351110224678912") {
				t.Error("the log names a person")
			}
		})
	}
}

// waitForFigures waits until all lines are among the figures: a visit is counted, and its
// place is free, only after its reply has arrived.
func waitForFigures(t *testing.T, address string, lines ...string) {
	t.Helper()
	for deadline := time.Now().Add(discordtest.Patience); ; time.Sleep(time.Millisecond) {
		_, figures := look(t, address, "/metrics")
		missing := slices.DeleteFunc(slices.Clone(lines), func(line string) bool { return strings.Contains(figures, line+"\n") })
		if len(missing) == 0 {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("%q are not in\n%s", missing, figures)
		}
	}
}

// TestMetricsRefused cannot listen: the bot says so and ends.
func TestMetricsRefused(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	bot := start(t, discord, everything(), func(c *Config) { c.Metrics = "no-such-host.invalid:x" })
	if err := bot.ends(t); err == nil || !strings.Contains(err.Error(), "FOOTNOTE_METRICS_ADDR") {
		t.Errorf("Run = %v", err)
	}
}

func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}

func look(t *testing.T, address, path string) (int, string) {
	t.Helper()
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	response, err := client.Get("http://" + address + path)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}
