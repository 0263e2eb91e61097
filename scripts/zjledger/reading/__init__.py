"""Reading figures in printed phrases; abstains rather than guess."""
