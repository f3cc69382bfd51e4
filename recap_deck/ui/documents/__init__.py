"""The texts that are open: the one place that holds what somebody writes, and saves it."""
