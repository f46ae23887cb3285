//go:build !race

package embedding

// referenceStep: every reference line is compared.
const referenceStep = 1
