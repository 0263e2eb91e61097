"""Injected faults that prove the checks: the injector, the harmless changes, the scorecard."""
