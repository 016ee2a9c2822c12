"""What `make bench` runs: accuracy, speed, size and peers, and the table of figures they fill in README.md."""
