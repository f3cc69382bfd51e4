"""What is measured, and how: `python -m benchmarks`; docs/benchmarks.md tells the rest."""
