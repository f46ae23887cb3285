// Package meter counts what the bot does, and shows the figures to whoever runs
// it: /metrics in Prometheus' text format, /healthz and /readyz.
//
// The format is written here and not by Prometheus' own client: of that the bot
// would use three kinds of figures, for eight modules and some megabytes of
// binary.
// https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
package meter
