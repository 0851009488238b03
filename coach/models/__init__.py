"""The writer that asks a model: prompts, endpoints and their peculiarities, what leaves the machine, what comes back."""
