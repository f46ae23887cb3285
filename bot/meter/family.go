package meter

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// kind is what a family's figures are.
type kind string

const (
	counter   kind = "counter"
	gauge     kind = "gauge"
	histogram kind = "histogram"
)

// family is the figures of one name, one for each value of its labels. The
// values come from the program, never from a person, so that there are few.
type family struct {
	name, help string
	kind       kind
	labels     []string
	bounds     []float64 // a histogram's, rising

	mu      sync.Mutex
	figures map[string]*figure // by the labels as the format writes them
}

// figure is one number; a histogram's sum, with its counts.
type figure struct {
	value  float64
	count  uint64
	within []uint64 // by bound, not cumulative
}

func newFamily(name string, k kind, help string, bounds []float64, labels ...string) *family {
	return &family{name: name, help: help, kind: k, labels: labels, bounds: bounds, figures: map[string]*figure{}}
}

func (f *family) add(by float64, values ...string) {
	f.change(values, func(x *figure) { x.value += by })
}

func (f *family) set(to float64, values ...string) {
	f.change(values, func(x *figure) { x.value = to })
}

func (f *family) observe(one float64, values ...string) {
	f.change(values, func(x *figure) {
		if x.within == nil {
			x.within = make([]uint64, len(f.bounds))
		}
		x.value += one
		x.count++
		if at, _ := slices.BinarySearch(f.bounds, one); at < len(f.bounds) {
			x.within[at]++
		}
	})
}

func (f *family) change(values []string, change func(*figure)) {
	key := f.written(values)
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.figures[key] == nil {
		f.figures[key] = &figure{}
	}
	change(f.figures[key])
}

// value is the figure without labels.
func (f *family) value() float64 {
	f.mu.Lock()
	defer f.mu.Unlock()
	if x := f.figures[""]; x != nil {
		return x.value
	}
	return 0
}

// escaping is that of a label's value.
var escaping = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)

// written is the labels with these values: `command="ask",outcome="answered"`.
func (f *family) written(values []string) string {
	pairs := make([]string, 0, len(f.labels))
	for i, label := range f.labels {
		pairs = append(pairs, label+`="`+escaping.Replace(values[i])+`"`)
	}
	return strings.Join(pairs, ",")
}

// write writes the family, in the order of its labels.
func (f *family) write(b *strings.Builder) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.figures) == 0 {
		return
	}
	fmt.Fprintf(b, "# HELP %s %s\n# TYPE %s %s\n", f.name, f.help, f.name, f.kind)
	for _, labels := range slices.Sorted(maps.Keys(f.figures)) {
		x := f.figures[labels]
		if f.kind != histogram {
			line(b, f.name, labels, number(x.value))
			continue
		}
		so := uint64(0)
		for i, bound := range f.bounds {
			so += x.within[i]
			line(b, f.name+"_bucket", labels+`,le="`+number(bound)+`"`, fmt.Sprint(so))
		}
		line(b, f.name+"_bucket", labels+`,le="+Inf"`, fmt.Sprint(x.count))
		line(b, f.name+"_sum", labels, number(x.value))
		line(b, f.name+"_count", labels, fmt.Sprint(x.count))
	}
}

func line(b *strings.Builder, name, labels, value string) {
	if labels != "" {
		labels = "{" + labels + "}"
	}
	b.WriteString(name + labels + " " + value + "\n")
}
