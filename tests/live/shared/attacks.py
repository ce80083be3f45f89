"""What somebody with a login of their own may try with psql, as SQL with the names of `test_refused`'s scene."""

from __future__ import annotations

FORGED = (
    "INSERT INTO payload (id, fingerprint, content, created_at) SELECT '{forged}', fingerprint,"
    " jsonb_set(content::jsonb, '{{parts,0,text}}', '\"Forged\"')::json, now() FROM payload WHERE id = '{payload}'; "
)
APPROVE = (
    "INSERT INTO approval (id, draft_id, target_id, revision_id, payload_id, fingerprint, member_id, at)"
    " SELECT '{new}', t.draft_id, t.id, (SELECT id FROM revision LIMIT 1), '{payload}', '{print}', {who}, now()"
    " FROM target t WHERE t.id = '{target}'"
)
HISTORY = (
    "INSERT INTO history (id, at, member_id, verb, kind, subject, detail)"
    " VALUES ('{new}', now(), {who}, 'approved', 'draft', '{draft}', '{{}}')"
)
REVIEW = (
    "INSERT INTO review (id, draft_id, target_id, verb, member_id, at, number)"
    " VALUES ('{new}', '{draft}', '{target}', '{verb}', {who}, now(), 99)"
)
ME, HER = "acting_member()", "'{executive}'"

ATTACKS = {
    "approve as oneself": APPROVE.replace("{who}", ME),
    "approve in her name": APPROVE.replace("{who}", HER),
    "approve as the program": APPROVE.replace("{who}", "NULL"),
    "approve forged words": FORGED + APPROVE.replace("{payload}", "{forged}").replace("{who}", ME),
    "hang the words of another on it": "UPDATE delivery SET payload_id = '{payload}' WHERE id = '{waiting}'",
    "hang forged words on what waits": FORGED + "UPDATE delivery SET payload_id = '{forged}' WHERE id = '{waiting}'",
    "change the words that were approved": FORGED + "UPDATE delivery SET payload_id = '{forged}' WHERE id = '{ready}'",
    "change a payload": "UPDATE payload SET content = '{{}}' WHERE id = '{payload}'",
    "change a fingerprint": "UPDATE payload SET fingerprint = 'x' WHERE id = '{payload}'",
    "delete a payload": "DELETE FROM payload WHERE id = '{payload}'",
    "lead an approval to forged words": FORGED + "UPDATE approval SET payload_id = '{forged}'",
    "let a withdrawn approval stand again": "UPDATE approval SET withdrawn_at = NULL WHERE id = '{withdrawn}'",
    "delete an approval": "DELETE FROM approval",
    "send approved words to another account": "UPDATE delivery SET account_id = '{other}' WHERE id = '{ready}'",
    "lead a target to another account": "UPDATE target SET account_id = '{other}' WHERE id = '{target}'",
    "send approved words twice": (
        "INSERT INTO delivery (id, draft_id, target_id, account_id, payload_id, kind, due_at, wall, zone, promise,"
        " state, problem, created_at) SELECT '{new}', draft_id, target_id, account_id, payload_id, kind, due_at, wall,"
        " zone, promise, state, problem, now() FROM delivery WHERE id = '{ready}'"
    ),
    "send once more what is out": "UPDATE delivery SET state = 'scheduled' WHERE id = '{out}'",
    "say approved": REVIEW.replace("{verb}", "approved").replace("{who}", ME),
    "say approved in her name": REVIEW.replace("{verb}", "approved").replace("{who}", HER),
    "ask for changes": REVIEW.replace("{verb}", "changes_requested").replace("{who}", ME),
    "change what was said": "UPDATE review SET verb = 'approved'",
    "ask nobody": "UPDATE setting SET value = '\"alone\"' WHERE key = 'approval_rule'",
    "take the rule away": "DELETE FROM setting WHERE key = 'approval_rule'",
    "rename another setting into the rule": (
        "DELETE FROM setting WHERE key = 'approval_rule'; UPDATE setting SET key = 'approval_rule', value = '\"alone\"'"
        " WHERE key = 'zone'"
    ),
    "let a person be their own speaker": "INSERT INTO setting VALUES ('speakers', '\"The assistant\"')",
    "ask nobody at one account": "UPDATE account SET approval_rule = 'alone' WHERE id = '{strict}'",
    "connect one at which nobody is asked": (
        "INSERT INTO account (id, network, label, facts, approval_rule, created_at)"
        " VALUES ('{new}', 'practice', 'p', '{{}}', 'alone', now())"
    ),
    "allow oneself answers": "UPDATE setting SET value = '\"thanks,question,other\"' WHERE key = 'assistant_sends'",
    "say a rule called it thanks": "UPDATE message SET sort = 'thanks', sorted_by = 'rule' WHERE id = '{question}'",
    "make rules that call it thanks": (
        "INSERT INTO sorting_rule (id, sort, field, holds, created_at) VALUES ('{new}', 'thanks', 'text', 'e', now())"
    ),
    "silence the rules": "INSERT INTO setting VALUES ('sorting_off', '[\"question\"]')",
    "take somebody off": "UPDATE member SET left_at = now() WHERE id <> acting_member()",
    "raise oneself": "UPDATE member SET role = 'executive' WHERE id = acting_member()",
    "add an executive": "INSERT INTO member (id, name, role, created_at) VALUES ('{new}', 'Me', 'executive', now())",
    "delete her": "DELETE FROM member WHERE id = '{executive}'",
    "be her": "UPDATE login SET member_id = '{executive}' WHERE name = session_user",
    "join her group": 'GRANT "{name}_executive" TO "{login}"',
    "become her group": 'SET ROLE "{name}_executive"',
    "become her": 'SET SESSION AUTHORIZATION "executive_of_{name}"',
    "become the owner": "SET ROLE brandassist",
    "may make roles": 'ALTER ROLE "{login}" CREATEROLE',
    "change the past": "UPDATE history SET verb = 'nothing'",
    "delete the past": "DELETE FROM history",
    "empty the past": "TRUNCATE history",
    "speak as her": HISTORY.replace("{who}", HER),
    "drop the past": "DROP TABLE history",
    "switch the guards off": "ALTER TABLE history DISABLE TRIGGER ALL",
    "switch the policies off": "ALTER TABLE approval DISABLE ROW LEVEL SECURITY",
    "open the policies": "CREATE POLICY mine ON approval USING (true) WITH CHECK (true)",
    "drop a guard": "DROP TRIGGER delivery_stays_what_it_is ON delivery",
    "have guards believe a copy": "SET session_replication_role = replica",
    "write another guard": (
        "CREATE OR REPLACE FUNCTION acting_role() RETURNS text LANGUAGE sql AS 'SELECT ''executive'''"
    ),
    "write a guard beside": "CREATE FUNCTION mine() RETURNS text LANGUAGE sql AS 'SELECT ''executive'''",
    "put a table in the way": (
        "CREATE TEMP TABLE login AS SELECT session_user::text AS name, '{executive}' AS member_id"
    ),
    "change an attempt": "UPDATE attempt SET outcome = 'published'",
    "delete attempts": "DELETE FROM attempt",
    "hide a change from the others": "UPDATE touched SET at_xid = '3'",
    "let words go that were locked since": "DELETE FROM hold WHERE delivery_id = '{ready}'",
    "have her key sent elsewhere": "UPDATE account SET url = 'https://mine.example' WHERE id = '{strict}'",
    "have her key sent elsewhere by a fact": (
        "UPDATE account SET facts = '{{\"endpoint\": \"https:\\/\\/mine.example/post\"}}' WHERE id = '{strict}'"
    ),
    "strike off her computer": "UPDATE device SET struck_at = now() WHERE id = '{device}'",
    "say that her computer is at work": "UPDATE device SET seen_at = now() WHERE id = '{device}'",
    "delete her computer": "DELETE FROM device WHERE id = '{device}'",
    "act from her computer": HISTORY.replace("INTO history (", "INTO history (device_id, ")
    .replace("VALUES (", "VALUES ('{device}', ")
    .replace("{who}", ME),
    "try from her computer": (
        "INSERT INTO attempt (id, delivery_id, part_id, number, step, publishes, event, detail, device_id, at) SELECT"
        " '{new}', delivery_id, part_id, 9, step, publishes, event, detail, '{device}', now() FROM attempt LIMIT 1"
    ),
    "have her computer send": "INSERT INTO account_key VALUES ('{device}', '{other}')",
    "take her computer's key": "DELETE FROM account_key WHERE device_id = '{device}'",
    "claim with her computer": "UPDATE delivery SET claimed_by = '{device}:1:1' WHERE id = '{waiting}'",
    "take her computer": "UPDATE login_device SET member_id = acting_member() WHERE device_id = '{device}'",
    "comment as her": (
        "INSERT INTO comment (id, draft_id, quote, before, after, start, text, asks, member_id, at) VALUES"
        " ('{new}', '{draft}', '', '', '', 0, 'Fine by me.', false, {who}, now())"
    ).replace("{who}", HER),
    "change what she said beside it": "UPDATE comment SET text = 'Fine by me.' WHERE id = '{comment}'",
    "take over what she said": "UPDATE comment SET member_id = acting_member() WHERE id = '{comment}'",
    "end all logins": "DELETE FROM login",
    "change a version of hers": "UPDATE revision SET text = 'Forged' WHERE id = '{revision}'",
    "add a version of hers": (
        "INSERT INTO revision (id, draft_id, title, text, variants, pictures, facts, reason, member_id, at, number)"
        " VALUES ('{new}', '{draft}', '', 'Forged', '{{}}', '[]', '{{}}', 'pause', '{executive}', now(), 99)"
    ),
    "write in her name": "UPDATE working_text SET text = 'Forged' WHERE draft_id = '{draft}'",
    "sign as her": (
        "INSERT INTO sign_off (id, draft_id, name, text_hash, member_id, at) VALUES"
        " ('{new}', '{draft}', 'Anna', 'x', '{executive}', now())"
    ),
    "say that her handing over arrived": "INSERT INTO handed VALUES ('her copy', 8, true)",
    "forget that her handing over arrived": "DELETE FROM handed WHERE copy_id = 'her copy'",
    "have every copy stumble": (
        'SELECT touch_rows(\'[{{"name": "entry", "key": 5}}, {{"name": "entry", "key": []}},'
        ' {{"name": "no", "key": ["x"]}}]\')'
    ),
    "call the lock something else": "UPDATE hold SET reason = 'by_hand' WHERE delivery_id = '{ready}'",
    "plan words anew that were locked since": (
        "UPDATE delivery SET state = 'cancelled' WHERE id = '{ready}';"
        " INSERT INTO delivery (id, draft_id, target_id, account_id, kind, due_at, wall, zone, promise, state, problem,"
        " created_at) SELECT '{new}', draft_id, target_id, account_id, kind, due_at, wall, zone, promise, 'scheduled',"
        " problem, now() FROM delivery WHERE id = '{ready}';"
        " UPDATE delivery SET payload_id = '{payload}' WHERE id = '{new}'"
    ),
    "forget which words were locked": "DELETE FROM login_locked",
    "let what is called off go beside it": "UPDATE delivery SET state = 'scheduled' WHERE id = '{called_off}'",
    "delete what was said of it": "DELETE FROM review",
    "make an account anew elsewhere": "DELETE FROM account WHERE id = '{bare}'",
    "be another account": "UPDATE account SET id = '{new}' WHERE id = '{bare}'",
    "lock her entry away": "UPDATE entry SET locked = true, text = '' WHERE id = '{entry}'",
    "say that the workspace is moving": "INSERT INTO setting VALUES ('moving', '\"x\"')",
    "be another workspace": "UPDATE setting SET value = '\"x\"' WHERE key = 'workspace_id'",
    "lay other bytes under a picture's name": "INSERT INTO rendition VALUES (repeat('a', 64), 'other')",
    "read the passwords": "SELECT rolpassword FROM pg_authid",
    "end her connection": "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> session_user",
    "read a file of the server": "SELECT pg_read_file('PG_VERSION')",
    "read a file as a large object": "SELECT lo_import('/etc/passwd')",
    "write a file of the server": "COPY approval TO '/tmp/approvals'",
    "make a schema": "CREATE SCHEMA mine",
    "make an operator": "CREATE OPERATOR === (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq)",
    "make a view in a table's place": "CREATE VIEW mine AS SELECT * FROM member",
    "make a rule": "CREATE RULE mine AS ON INSERT TO history DO INSTEAD NOTHING",
    "put a trigger beside": (
        "CREATE TRIGGER mine BEFORE INSERT ON approval FOR EACH ROW"
        " EXECUTE FUNCTION suppress_redundant_updates_trigger()"
    ),
    "take the tables": 'ALTER TABLE approval OWNER TO "{login}"',
    "write with the server's hands": "COPY (SELECT 1) TO PROGRAM 'cat'",
    "read the server's files": "COPY message (text) FROM '/etc/passwd'",
}
