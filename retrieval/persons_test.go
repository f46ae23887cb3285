package retrieval

import "testing"

func TestGenderByKin(t *testing.T) {
	t.Parallel()
	corpus := &Corpus{Articles: []*Article{{ID: "a", Body: "A girl was born in a lay-by on Friday. Kelly Dunn and her daughter Isla are both well. “I was terrified,” Ms Dunn said. The champion Robin left."}}}
	ix, err := Build(t.Context(), corpus, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]byte{"Isla": 'f', "Robin": 0} {
		if gender, ok := ix.isPersonal(name, []int{0}); gender != want || !ok {
			t.Errorf("%s is a person %v, of gender %q, want %q", name, ok, gender, want)
		}
	}
}
