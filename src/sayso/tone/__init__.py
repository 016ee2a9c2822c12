"""How warm words are towards somebody or something."""
