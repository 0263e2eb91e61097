"""Ground floor: claims, quantities, periods, reports. Typed, pure, no input or output."""
