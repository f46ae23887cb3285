//go:build race

package embedding

// referenceStep: one reference line in six, for time; a race shows in few lines as
// well as in all.
const referenceStep = 6
