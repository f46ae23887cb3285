package discordtest

import (
	"net/http"
	"strings"
	"testing"
)

// recorder is a testing.TB that notes errors instead of failing.
type recorder struct {
	testing.TB
	errors []string
	clean  []func()
}

func (r *recorder) Errorf(format string, args ...any) { r.errors = append(r.errors, format) }
func (r *recorder) Cleanup(f func())                  { r.clean = append(r.clean, f) }

// TestValidate holds bodies that Discord refuses against those it takes.
func TestValidate(t *testing.T) {
	t.Parallel()
	text := func(content string) string {
		return `{"flags":32768,"allowed_mentions":{"parse":[]},"components":[{"type":17,"components":[{"type":10,"content":"` + content + `"}]}]}`
	}
	for _, c := range []struct {
		name, route, body string
		ok                bool
	}{
		{"reply", RouteEdit, text("words"), true},
		{"4000 characters", RouteEdit, text(strings.Repeat("é", 4000)), true},
		{"4001 characters", RouteEdit, text(strings.Repeat("é", 4001)), false},
		{"empty text", RouteEdit, text(""), false},
		{"4001 characters in two", RouteEdit, strings.Replace(text("x"), `}]}]}`, `},{"type":10,"content":"`+strings.Repeat("x", 4000)+`"}]}]}`, 1), false},
		{"mentions left open", RouteEdit, strings.Replace(text("x"), `"allowed_mentions":{"parse":[]},`, ``, 1), false},
		{"mentions of users", RouteEdit, strings.Replace(text("x"), `[]`, `["users"]`, 1), false},
		{"content beside components", RouteEdit, strings.Replace(text("x"), `{"flags"`, `{"content":"x","flags"`, 1), false},
		{"components without flag", RouteEdit, strings.Replace(text("x"), `32768`, `0`, 1), false},
		{"41 components", RouteEdit, strings.Replace(text("x"), `}]}]}`, `}`+strings.Repeat(`,{"type":14}`, 39)+`]}]}`, 1), false},
		{"unknown component", RouteEdit, strings.Replace(text("x"), `"type":10`, `"type":99`, 1), false},
		{"deferral", RouteCallback, `{"type":5,"data":{"flags":64,"allowed_mentions":{"parse":[]}}}`, true},
		{"the same custom_id twice", RouteEdit, strings.Replace(text("x"), `}]}]}`, `},{"type":1,"components":[{"type":2,"style":2,"label":"a","custom_id":"a"},{"type":2,"style":2,"label":"b","custom_id":"a"}]}]}]}`, 1), false},
		{"a section counts three", RouteEdit, strings.Replace(text("x"), `}]}]}`, `}`+strings.Repeat(`,{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":2,"style":5,"label":"x","url":"https://x.example"}}`, 13)+`]}]}`, 1), false},
		{"deferred update", RouteCallback, `{"type":6}`, true},
		{"no choices", RouteCallback, `{"type":8,"data":{"choices":[]}}`, true},
		{"choices left out", RouteCallback, `{"type":8,"data":{}}`, false},
		{"a message", RoutePost, strings.Replace(text("x"), `{"flags"`, `{"message_reference":{"message_id":"1","fail_if_not_exists":false},"nonce":"1","enforce_nonce":true,"flags"`, 1), true},
		{"a message that pings who it answers", RoutePost, strings.Replace(text("x"), `[]`, `["users"],"replied_user":true`, 1), false},
		{"unknown response", RouteCallback, `{"type":99,"data":{"allowed_mentions":{"parse":[]}}}`, false},
		{"commands", RouteSetCommands, `[{"name":"ask","description":"d","options":[]}]`, true},
		{"command without a name", RouteSetCommands, `[{"description":"d"}]`, false},
		{"not JSON", RouteEdit, `{`, false},
		{"a body on GET", RouteMe, `{}`, false},
	} {
		if err := Validate(c.route, []byte(c.body)); (err == nil) != c.ok {
			t.Errorf("%s: Validate = %v", c.name, err)
		}
	}
}

// TestFailsTheTest makes the mistakes that must not go unnoticed.
func TestFailsTheTest(t *testing.T) {
	t.Parallel()
	r := &recorder{TB: t}
	s := New(r, Options{})
	s.Can(RouteGateway, Canned{Status: 500})
	for _, request := range []struct{ method, path, body string }{
		{"GET", "/api/v9/users/1", ""},
		{"POST", "/api/v9/interactions/1/x/callback", `{"type":99}`},
	} {
		sent, err := http.NewRequestWithContext(t.Context(), request.method, s.URL()+request.path, strings.NewReader(request.body))
		if err != nil {
			t.Fatal(err)
		}
		response, err := http.DefaultClient.Do(sent)
		if err != nil {
			t.Fatal(err)
		}
		_ = response.Body.Close()
	}
	for _, clean := range r.clean {
		clean()
	}
	if len(r.errors) != 3 {
		t.Errorf("%d mistakes were noticed, want 3: %q", len(r.errors), r.errors)
	}
}
