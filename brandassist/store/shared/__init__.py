"""A workspace that several computers share: a server that holds the truth, a copy on each that travels.

`shared` joins the two behind the face of `Database`; `touched` and `bringing` lead from the server to the copy,
`outgoing` and `handing` back. Nothing of it is read where a workspace is a file.
"""
