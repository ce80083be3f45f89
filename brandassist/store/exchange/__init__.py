"""Two workspaces with no server between them: what one tells the other in a file, and what is made of it here.

One of the two leads: who invited the other. Only there are texts put together that both wrote in (`leading`); the other
says what it changed, and from what (`following`), until a file of the one that leads says that it came. So no text is
ever merged with itself, whatever was lost, late, or came twice. The same rules hold as on a server (`store.shared`).
"""
