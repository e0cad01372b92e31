"""The check inside an editor: a language server (Language Server Protocol 3.17) over the copy desk.

`position` counts as editors count; `settings` reads what an editor asks for; `diagnostic`, `hover` and `action` turn
findings into what editors show; `session` keeps what is open and checked; `server` answers the protocol.
"""
