package eval

import (
	"encoding/json"
	"testing"
)

func TestRateJSON(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		rate Rate
		want string
	}{
		{Rate{}, "null"},        // nothing to count is no figure, not a bad one
		{Rate{0, 3}, "0"},       // none of three
		{Rate{3, 3}, "1"},       // all of them
		{Rate{2, 3}, "0.6667"},  // .66666… goes up
		{Rate{1, 3}, "0.3333"},  // .33333… goes down
		{Rate{1, 32}, "0.0312"}, // .03125 exactly: a tie goes to the even digit
		{Rate{3, 32}, "0.0938"}, // .09375 exactly: here that is up
	} {
		got, err := json.Marshal(c.rate)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != c.want {
			t.Errorf("%+v is %s in JSON, want %s", c.rate, got, c.want)
		}
	}
}

func TestRateString(t *testing.T) {
	t.Parallel()
	for want, rate := range map[string]Rate{"none": {}, "0.6667": {2, 3}, "1": {2, 2}} {
		if got := rate.String(); got != want {
			t.Errorf("%+v reads %q, want %q", rate, got, want)
		}
	}
}

func TestShareJSON(t *testing.T) {
	t.Parallel()
	got, err := json.Marshal(map[string]Share{"fact": {2, 3}, "none": {}})
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "shares", `{"fact":"2/3","none":"0/0"}`, string(got))
}
