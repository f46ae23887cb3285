package attribution

import "testing"

// TestSource holds how much of what stands around a subject belongs to it.
func TestSource(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		"Mr Macron, during the summit in March, said the deal was dead.":                         "Mr Macron",
		"Mr Macron, speaking in Paris, said the deal was dead.":                                  "Mr Macron",
		"Mr Lee on Monday said the deal was dead.":                                               "Mr Lee",
		"Ann Lee, 45, of Hull, said the deal was dead.":                                          "Ann Lee, 45, of Hull",
		"“It is dead,” said Ann Lee, 45, of Hull.":                                               "Ann Lee, 45, of Hull",
		"“It is dead,” said Ann Lee, the mayor, on Monday.":                                      "Ann Lee, the mayor",
		"“It is dead,” said Ann Lee, adding that she was ill.":                                   "Ann Lee",
		"“It is dead,” said Ann Lee, as the crowd left.":                                         "Ann Lee",
		"“It is dead,” said Ann Lee in a statement.":                                             "Ann Lee",
		"Her lawyer, Tom Keane, said the deal was dead.":                                         "Her lawyer, Tom Keane",
		"The driver, Chief Ron Lee said, was drunk.":                                             "Chief Ron Lee",
		"According to the police, the man fled on foot.":                                         "the police",
		"The man fled, according to two people close to him.":                                    "two people close to him",
		"Many economists, including some at the Fed, say the deal is dead.":                      "Many economists, including some at the Fed",
		"She said the view was that of Robert Dale, an economist, who predicts rates will rise.": "Robert Dale, an economist",
	} {
		found := Find(body, cutLines(body))
		if len(found) == 0 {
			t.Errorf("%s: nothing is found", body)
			continue
		}
		if got := found[len(found)-1].AsWritten; got != want {
			t.Errorf("%s: the source is %q, want %q", body, got, want)
		}
	}
}

// TestContent holds how much is reported where only some of the words stand in marks.
func TestContent(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		"The outbreak caused “great havoc and loss,” Hale said.":          "The outbreak caused “great havoc and loss,”",
		"The deal has been “dead for a year” in all but name, Hale said.": "The deal has been “dead for a year” in all but name",
		"Hale said “it will be very hard” if the mayor stays in office.":  "“it will be very hard” if the mayor stays in office",
		"Hale described the plan as “a mess.”":                            "the plan as “a mess.”",
		"“It is dead,” Hale said.":                                        "It is dead,",
	} {
		found := Find(body, cutLines(body))
		if len(found) != 1 {
			t.Errorf("%s: %d quotations, want one", body, len(found))
			continue
		}
		if got := body[found[0].Content.Start:found[0].Content.End]; got != want {
			t.Errorf("%s: the content is %q, want %q", body, got, want)
		}
	}
}
