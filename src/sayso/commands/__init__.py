"""The commands, a module each: arguments in, the library's steps, text out."""
