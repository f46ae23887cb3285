// Package meter counts what the bot does, and shows the figures to whoever runs
// it: /metrics for Prometheus, /healthz and /readyz.
//
// The figures are in a registry of each Meter's own: nothing of the process and
// nothing of another Meter is among them.
package meter
