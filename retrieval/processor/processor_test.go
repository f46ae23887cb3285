package processor

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestPick(t *testing.T) {
	t.Parallel()
	all := []string{"avx2 kernels", "portable kernels"}
	kind := func(k string) Kind { return Kind(strings.Fields(k)[0]) }
	if got := Kinds(all, kind); !slices.Equal(got, []Kind{AVX2, Portable}) {
		t.Errorf("kinds %q", got)
	}
	if got, err := Pick(all, kind, Portable); got != all[1] || err != nil {
		t.Errorf("picked %q, error %v", got, err)
	}
	if _, err := Pick(all, kind, AVX512); !errors.Is(err, ErrOther) || !strings.Contains(err.Error(), `["avx2" "portable"]`) {
		t.Errorf("error %v, want %v with the kinds there are", err, ErrOther)
	}
}
