"""Ground floor: what a claim, a quantity, a period and a report are. Typed, pure, no input or output."""
