package bot

import (
	"context"
	"errors"
	"net/http"
	"sync"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/meter"
)

// Run connects to Discord, registers the commands when they differ from those it
// has, and answers until ctx ends. Then it finishes the running answers, for ten
// seconds at most, closes the connection and returns nil.
//
// An error is one that no retry mends, in one sentence that says what to do: a
// configuration that is wrong, a token or an intent that Discord refuses. While
// Discord is out of reach Run keeps trying.
func Run(ctx context.Context, config Config) error {
	c, api, err := config.complete()
	switch {
	case err != nil:
		return err
	case c.Answerer == nil:
		return errors.New("bot: no Answerer")
	}
	defer bridge(c.Log)()
	kept, closeStore, err := openStore(c)
	if err != nil {
		return err
	}
	defer closeStore()
	line, hangUp := context.WithCancel(context.WithoutCancel(ctx))
	defer hangUp()
	client, closeIdle := newClient(line, api)
	defer closeIdle()

	m := meter.New()
	g := &gateway{token: c.Token, client: client, pace: c.pace, log: c.Log, content: c.MessageContent}
	session, err := g.newSession(line, nil)
	if err != nil {
		return err
	}
	r := rest{session: session, pace: c.pace}
	c.Log.Info("connecting to Discord")
	if err := checkToken(ctx, r, c); err != nil || ctx.Err() != nil {
		return err
	}
	var owned sync.WaitGroup
	if err := serveMetrics(line, &owned, m, c); err != nil {
		return err
	}

	attached, closeFiles := newFiles(api, c.files)
	defer closeFiles()
	front := newReception(line, c, r, kept, m)
	front.clerk.files = attached
	followed := make(chan struct{})
	go func() { // waited for below, as long as there is time
		defer close(followed)
		front.clerk.latest.Load().names.prepare(c.Answerer, c.Log)
		front.clerk.follow(line, c.Updates)
	}()
	application := make(chan string, 1)
	g.take = front.take
	g.connected = connections(m)
	g.ready = func(id, user string) {
		front.listener.self.Store(&user)
		select {
		case application <- id:
		default: // the first READY is the one that counts
		}
	}
	ends := make(chan error, 2)
	owned.Go(func() { ends <- g.run(line) })
	owned.Go(func() { front.clerk.tidy(line) })
	owned.Go(func() {
		select {
		case id := <-application:
			if err := (registrar{r, c.Guild, c.Fetcher != nil, c.Log}).run(line, id); err != nil {
				ends <- err
			}
		case <-line.Done():
		}
	})
	select {
	case err = <-ends:
	case <-ctx.Done():
		c.Log.Info("stopping: running answers are finished first")
	}
	front.desk.close(c.pace.drain, c.pace.farewell)
	hangUp()
	owned.Wait()
	front.desk.refusing.Wait() // nothing reads the gateway any more, so that no refusal is new
	within(followed, c.pace.farewell)
	return err
}

// checkToken asks Discord who we are. Only its refusal of the token is an error:
// anything else may pass, and the gateway asks again.
func checkToken(ctx context.Context, r rest, c Config) error {
	ctx, cancel := context.WithTimeout(ctx, c.pace.check)
	defer cancel()
	_, err := r.do(ctx, "check the token", http.MethodGet, discordgo.EndpointUser("@me"), nil)
	if f, ok := faultOf(err); ok {
		return f
	}
	if err != nil && ctx.Err() == nil {
		c.Log.Warn("the token could not be checked yet", "error", err)
	}
	return nil
}
