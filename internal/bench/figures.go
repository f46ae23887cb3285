package main

// figures is what one run measured. Times are in milliseconds; each is the fastest of
// several tries of one question, since the machine is shared, and p50 and p99 are over
// the questions.
type figures struct {
	Machine   machine
	Commit    string
	Vectors   []vectorRow
	Terms     []termRow
	Questions []questionRow
	Process   *spread `json:",omitempty"` // `footnote ask` on the seeds, as a process
	Unread    *spread `json:",omitempty"` // the same without the reader
	Start     []startRow
	Build     *buildRow `json:",omitempty"`
	Large     *largeRow `json:",omitempty"`
}

type machine struct {
	CPU   string
	Cores int
	Go    string
	Scan  string // the vector scan's kind of CPU
	// Load is how many processes ran or wanted to at the end, on average over some
	// minutes, this one among them; 0 where the system does not say.
	Load float64
}

type spread struct{ P50, P99 float64 }

// vectorRow is vector search in so many vectors.
type vectorRow struct {
	Size       int
	Best50     spread
	Portable   spread // Best50 in plain Go
	Exact      spread // chromem's scan for the same
	Recall50   float64
	Best1000   spread
	Recall1000 float64
	Chromem    int // bytes
	Memory     float64
}

// termRow is lexical search in so many passages.
type termRow struct {
	Size                 int
	Best50, Exhaustive50 spread
	Best1000             spread
	Exhaustive1000       spread
}

// questionRow is a whole question in an index of so many passages, on one core.
type questionRow struct {
	Corpus                string
	Passages, Sentences   int
	Whole                 spread  // without the reader
	Read                  spread  `json:",omitzero"` // with it
	Embed, Terms, Vectors float64 // p50 of the parts that can be taken apart
	Rest                  float64 // what of Whole's p50 these leave: fusion, sentences, excerpts
}

// startRow is a process that opens a kept index.
type startRow struct {
	Corpus         string
	Passages       int
	Seconds        float64
	CoreSeconds    float64 // of all cores together
	Snapshot, Peak int     // bytes; Peak is 0 where the system does not say
}

// largeRow is two processes at the largest corpus: one makes its index from nothing with
// vectors of a stand-in for the model, the other brings a kept one up to date.
type largeRow struct {
	Corpus                           string
	Passages                         int
	Seconds, CoreSeconds             float64
	Snapshot, Peak                   int // bytes
	UpdateSeconds, UpdateCoreSeconds float64
	UpdatePeak                       int
}

// buildRow is a process that makes an index from nothing.
type buildRow struct {
	Passages, Sentences int
	Tokens              float64 // of a passage, on average
	PassagesASecond     float64 // passages alone
	Seconds             float64 // of all: corpus, passages, sentences, snapshot
	Snapshot, Peak      int     // bytes
}
