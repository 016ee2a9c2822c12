"""The judge of tone: its network, its data, its training and its release."""
