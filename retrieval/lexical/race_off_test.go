//go:build !race

package lexical

// raceDetector says that these tests run under the race detector.
const raceDetector = false
