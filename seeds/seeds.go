// Package seeds holds the five articles that Footnote starts with, on migrant
// returns between Britain, France and the EU, 2016 to 2025. They are in the
// binary byte for byte, so that a binary away from its folder still answers.
// articles.json says what is known of each and how it is known; NOTICE says
// whose they are.
package seeds

import "embed"

// FS holds the articles and articles.json at its root.
//
//go:embed *.txt articles.json
var FS embed.FS
