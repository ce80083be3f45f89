"""What the server itself checks in each row, whoever asks and with what program: functions, triggers, policies.

A login is bound to one member (table `login`). The owner of the tables, who makes and upgrades them, is bound by none
of it. Functions look with the owner's eyes, and never through a table that the one who asks could have put in the way.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

from brandassist.store.shared import names

TABLES = ("login_copy", "login_device", "login_locked", "login_sort", "login_was")  # which only the guards read

_MADE = (
    "CREATE TABLE IF NOT EXISTS login (name text PRIMARY KEY, member_id text NOT NULL UNIQUE REFERENCES member (id))",
    # Whose computer it is, and whose copy hands over.
    "CREATE TABLE IF NOT EXISTS login_device (device_id text PRIMARY KEY, member_id text NOT NULL)",
    "CREATE TABLE IF NOT EXISTS login_copy (copy_id text PRIMARY KEY, member_id text NOT NULL)",
    # Approved words of which some were locked since: nobody but who may approve lets them go.
    "CREATE TABLE IF NOT EXISTS login_locked (payload_id text PRIMARY KEY, at timestamptz NOT NULL)",
    # Rows that said somebody's name and went or changed: what they were, so that taking back may put them there again.
    "CREATE TABLE IF NOT EXISTS login_was (name text NOT NULL, hash text NOT NULL, PRIMARY KEY (name, hash))",
    # What the rules had said of a message before a person did: what undo may put back.
    "CREATE TABLE IF NOT EXISTS login_sort (message_id text PRIMARY KEY, sort text NOT NULL, sorted_by text NOT NULL)",
)

_QUESTIONS = {  # functions: what they take and return, and their body
    "is_keeper()": (
        "boolean",
        "SELECT pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = 'member'::regclass), 'MEMBER')",
    ),
    "acting_member()": ("text", "SELECT member_id FROM login WHERE name = session_user"),
    "acting_role()": ("text", "SELECT role FROM member WHERE id = acting_member()"),
    "rule_said(key text)": ("text", "SELECT setting.value #>> '{}' FROM setting WHERE setting.key = rule_said.key"),
    # `approval_rules.may_approve`
    "may_approve(account_id text)": (
        "boolean",
        "SELECT acting_role() = 'executive' OR acting_role() = 'assistant' AND COALESCE("
        "(SELECT approval_rule FROM account WHERE id = may_approve.account_id), rule_said('approval_rule'), 'alone')"
        " = 'alone'",
    ),
    "answers_unasked()": ("text[]", "SELECT string_to_array(COALESCE(rule_said('assistant_sends'), ''), ',')"),
    # Who says what a message is also says whether its answer is asked about.
    "may_sort()": ("boolean", "SELECT may_approve(NULL) OR answers_unasked() IN ('{}', '{\"\"}')"),
    # `approval_rules.may_send_reply`, and that it does answer one of them
    "may_answer(draft_id text, account_id text, reply_to text)": (
        "boolean",
        "SELECT acting_role() = 'assistant' AND COALESCE(bool_and(COALESCE(NULLIF(m.sort, ''), 'other')"
        " = ANY (answers_unasked()) AND m.sorted_by <> 'person' AND m.account_id = may_answer.account_id)"
        " AND bool_or(m.remote_id = may_answer.reply_to), false)"
        " FROM message m JOIN draft d ON d.id = may_answer.draft_id AND d.kind = 'reply'"
        " WHERE m.draft_id = d.id OR m.id = d.message_id",
    ),
    # An approval is of what it says: these words, to that account.
    "may_stand(draft_id text, target_id text, payload_id text, fingerprint text)": (
        "boolean",
        "SELECT COALESCE(bool_or(p.content ->> 'account_id' = t.account_id AND (may_approve(t.account_id)"
        " OR may_answer(t.draft_id, t.account_id, p.content ->> 'reply_to'))), false) FROM target t, payload p"
        " WHERE t.id = may_stand.target_id AND t.draft_id = may_stand.draft_id AND p.id = may_stand.payload_id"
        " AND p.fingerprint = may_stand.fingerprint",
    ),
    "stands(target_id text, payload_id text)": (
        "boolean",
        "SELECT EXISTS (SELECT 1 FROM approval a WHERE a.target_id = stands.target_id"
        " AND a.payload_id = stands.payload_id AND a.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM login_locked l"
        " WHERE l.payload_id = a.payload_id AND l.at >= a.at))",
    ),
    "may_say(verb text, target_id text)": (
        "boolean",
        "SELECT CASE verb WHEN 'submitted' THEN acting_role() IN ('executive', 'assistant', 'colleague')"
        " WHEN 'taken_back' THEN acting_role() IN ('executive', 'assistant')"
        " WHEN 'approved' THEN EXISTS (SELECT 1 FROM approval a WHERE a.target_id = may_say.target_id"
        " AND a.withdrawn_at IS NULL AND a.member_id = acting_member())"
        " ELSE may_approve((SELECT account_id FROM target WHERE id = may_say.target_id)) END",
    ),
    "hosts(said text)": (
        "text[]",
        "SELECT ARRAY(SELECT DISTINCT found[1] FROM regexp_matches(lower(said), 'https?://([^/\"?#\\s]+)', 'g') found)",
    ),
}

_REFUSE = "RAISE EXCEPTION '%', {why} USING ERRCODE = 'insufficient_privilege'"

_CHECKS = {  # triggers before a row is written: which table, when, and what is refused
    "approval_stays": (
        "approval",
        "UPDATE",
        "OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL",
        "a withdrawn approval stays withdrawn",
    ),
    "delivery_sends_what_stands": (
        "delivery",
        "INSERT",
        "NEW.payload_id IS NOT NULL OR NEW.state NOT IN ('scheduled', 'missed')"
        " OR NOT EXISTS (SELECT 1 FROM target WHERE id = NEW.target_id AND account_id = NEW.account_id)",
        "what is planned is not approved yet",
    ),
    "delivery_stays_what_it_is": (
        "delivery",
        "UPDATE",
        "ROW (NEW.id, NEW.target_id, NEW.account_id, NEW.kind, NEW.edits) IS DISTINCT FROM"
        " ROW (OLD.id, OLD.target_id, OLD.account_id, OLD.kind, OLD.edits)"
        " OR OLD.state = 'published' AND NEW.state <> 'published'"
        " OR (NEW.payload_id IS DISTINCT FROM OLD.payload_id OR OLD.state = 'cancelled' AND NEW.state <> 'cancelled')"
        " AND NEW.payload_id IS NOT NULL AND (NOT"
        " stands(NEW.target_id, NEW.payload_id) OR EXISTS (SELECT 1 FROM delivery d WHERE d.payload_id ="
        " NEW.payload_id AND d.id <> NEW.id AND d.state <> 'cancelled'))",
        "only what stands approved is sent, and once",
    ),
    "target_stays": (
        "target",
        "UPDATE",
        "NEW.id <> OLD.id OR NEW.account_id <> OLD.account_id",
        "a target keeps its account",
    ),
    "account_rule_new": ("account", "INSERT", "NEW.approval_rule IS NOT NULL", "who approves is hers to say"),
    "account_stays": (
        "account",
        "UPDATE",
        "NEW.approval_rule IS DISTINCT FROM OLD.approval_rule AND NOT may_approve(OLD.id)"
        " OR NEW.id <> OLD.id OR NEW.network <> OLD.network OR OLD.url <> '' AND NEW.url <> OLD.url"
        " OR OLD.facts::text <> '{}' AND (NOT hosts(NEW.facts::jsonb::text) <@ hosts(OLD.url || ' ' ||"
        " OLD.facts::jsonb::text) OR NEW.facts ->> 'folder' IS DISTINCT FROM OLD.facts ->> 'folder'"
        " OR NEW.facts::jsonb = '{}')",
        "another computer's key would go to another address",
    ),
    "message_stays": (
        "message",
        "UPDATE",
        "ROW (NEW.id, NEW.account_id, NEW.remote_id) IS DISTINCT FROM ROW (OLD.id, OLD.account_id, OLD.remote_id)"
        " OR ROW (NEW.sort, NEW.sorted_by) IS DISTINCT FROM ROW (OLD.sort, OLD.sorted_by)"
        " AND NEW.sorted_by <> 'person' AND NOT may_sort()"
        " AND (NEW.text = OLD.text OR OLD.sorted_by = 'person')"
        " AND NOT EXISTS (SELECT 1 FROM login_sort s WHERE s.message_id = OLD.id"
        " AND s.sort = NEW.sort AND s.sorted_by = NEW.sorted_by)",
        "what a rule said of a message only a rule changes",
    ),
    # Else she finds her picture kept, and other bytes under its name, which nobody sends.
    "rendition_is_itself": (
        "rendition",
        "INSERT",
        "encode(sha256(NEW.bytes), 'hex') <> NEW.sha256",
        "a picture is called after its bytes",
    ),
    # Locked, its words stay with who locked it and go from all other computers.
    "entry_stays": (
        "entry",
        "UPDATE",
        "NEW.locked AND NOT OLD.locked AND OLD.member_id IS DISTINCT FROM acting_member()",
        "who wrote an entry locks it, or the executive",
    ),
}

_OF_THEIR_OWN = (
    # What the rules had said of a message is remembered when a person says otherwise.
    "CREATE OR REPLACE FUNCTION remember_sort() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path ="
    " {path} AS $body$ BEGIN IF OLD.sorted_by <> 'person' AND NEW.sorted_by = 'person' THEN INSERT INTO login_sort"
    " VALUES (OLD.id, OLD.sort, OLD.sorted_by) ON CONFLICT (message_id) DO UPDATE SET sort = EXCLUDED.sort,"
    " sorted_by = EXCLUDED.sorted_by; END IF; RETURN NULL; END $body$",
    "CREATE OR REPLACE TRIGGER message_sort_remembered AFTER UPDATE OF sorted_by ON message"
    " FOR EACH ROW EXECUTE FUNCTION remember_sort()",
    # Asked at the end of the transaction: an approval given in it lets the hold go, nothing else does.
    "CREATE OR REPLACE FUNCTION hold_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path ="
    " {path} AS $body$ BEGIN IF NOT is_keeper() AND OLD.reason = 'locked_since_approval' AND EXISTS (SELECT 1 FROM"
    " delivery d JOIN approval a ON a.payload_id = d.payload_id AND a.at <= OLD.at WHERE d.id = OLD.delivery_id"
    " AND d.state NOT IN ('published', 'cancelled') AND NOT may_approve(d.account_id)) AND NOT EXISTS (SELECT 1 FROM"
    " hold h WHERE h.delivery_id = OLD.delivery_id AND h.reason = OLD.reason) THEN RAISE EXCEPTION"
    " 'words were locked since this was approved' USING ERRCODE = 'insufficient_privilege'; END IF; RETURN NULL;"
    " END $body$",
    "CREATE OR REPLACE FUNCTION remember_locked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path ="
    " {path} AS $body$ BEGIN IF TG_OP = 'INSERT' THEN INSERT INTO login_locked SELECT d.payload_id, NEW.at FROM"
    " delivery d WHERE d.id = NEW.delivery_id AND d.payload_id IS NOT NULL ON CONFLICT (payload_id) DO UPDATE SET at ="
    " greatest(login_locked.at, EXCLUDED.at); ELSE DELETE FROM login_locked l USING delivery d WHERE d.id ="
    " OLD.delivery_id AND l.payload_id = d.payload_id AND d.state <> 'cancelled' AND (is_keeper() OR"
    " may_approve(d.account_id)); END IF; RETURN NULL; END $body$",
    "CREATE OR REPLACE TRIGGER hold_locked AFTER INSERT ON hold FOR EACH ROW WHEN (NEW.reason ="
    " 'locked_since_approval') EXECUTE FUNCTION remember_locked()",
    "CREATE OR REPLACE TRIGGER hold_let_go AFTER DELETE ON hold FOR EACH ROW WHEN (OLD.reason ="
    " 'locked_since_approval') EXECUTE FUNCTION remember_locked()",
    "DROP TRIGGER IF EXISTS hold_stays ON hold",
    "CREATE CONSTRAINT TRIGGER hold_stays AFTER UPDATE OR DELETE ON hold DEFERRABLE INITIALLY DEFERRED"
    " FOR EACH ROW EXECUTE FUNCTION hold_stays()",
    # What was said of a draft goes with the draft alone.
    "CREATE OR REPLACE FUNCTION review_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path ="
    " {path} AS $body$ BEGIN IF NOT is_keeper() AND EXISTS (SELECT 1 FROM draft WHERE id = OLD.draft_id) THEN RAISE"
    " EXCEPTION 'what was said of a draft stays' USING ERRCODE = 'insufficient_privilege'; END IF; RETURN NULL;"
    " END $body$",
    "DROP TRIGGER IF EXISTS review_stays ON review",
    "CREATE CONSTRAINT TRIGGER review_stays AFTER DELETE ON review DEFERRABLE INITIALLY DEFERRED"
    " FOR EACH ROW EXECUTE FUNCTION review_stays()",
)

_MINE = "member_id = acting_member()"
_MINE_OR_THE_PROGRAMS = f"({_MINE} OR member_id IS NULL)"
_RULES = (
    "(key NOT IN ('approval_rule', 'assistant_sends', 'speakers', 'workspace_id', 'sorting_off', 'moving', 'moved_to')"
    " OR key IN ('approval_rule', 'speakers') AND may_approve(NULL) OR key = 'sorting_off' AND may_sort()"
    " OR key IN ('approval_rule', 'assistant_sends', 'speakers', 'sorting_off') AND acting_role() = 'executive')"
)
_PROPOSES = "(acting_role() <> 'colleague' OR kind <> 'reply')"

_POLICIES = {  # rows that may be added; rows that may be changed or taken away, and what they may become
    "approval": (f"{_MINE} AND may_stand(draft_id, target_id, payload_id, fingerprint)", "true"),
    "review": (f"{_MINE} AND may_say(verb, target_id)", "true"),
    "history": (_MINE_OR_THE_PROGRAMS, "false"),
    "crisis_line": (_MINE_OR_THE_PROGRAMS, "false"),
    "sign_off": (_MINE, "false"),
    "freeze": (_MINE_OR_THE_PROGRAMS, "true"),
    "setting": (_RULES, _RULES),
    "sorting_rule": ("may_sort()", "may_sort()"),
    "draft": (_PROPOSES, _PROPOSES),
}


def install(connection: Connection) -> None:
    """Put the guards on; twice is once. Raises the database's own errors where this login does not own the tables."""
    schema = connection.execute(text("SELECT quote_ident(current_schema())")).scalar_one()
    path = f"{schema}, pg_temp"
    for statement in _MADE:
        connection.exec_driver_sql(statement)
    _ask(connection, path)
    for name, (table, verb, wrong, why) in _CHECKS.items():
        _check(connection, path, name, table, verb, wrong, why)
    for statement in _OF_THEIR_OWN:
        connection.exec_driver_sql(statement.replace("{path}", path))
    for table, (added, changed) in _POLICIES.items():
        _hold(connection, table, added, changed)
    names.install(connection, path)


def _ask(connection: Connection, path: str) -> None:
    for signature, (returns, body) in _QUESTIONS.items():
        connection.exec_driver_sql(
            f"CREATE OR REPLACE FUNCTION {signature} RETURNS {returns} LANGUAGE sql STABLE SECURITY DEFINER"
            f" SET search_path = {path} AS $body$ {body} $body$"
        )


def _check(connection: Connection, path: str, name: str, table: str, verb: str, wrong: str, why: str) -> None:
    told = why.replace("'", "''")
    refuse = _REFUSE.format(why=f"'{told}'")
    connection.exec_driver_sql(
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER"
        f" SET search_path = {path} AS $body$ BEGIN IF NOT is_keeper() AND acting_role() IS DISTINCT FROM 'executive'"
        f" AND ({wrong}) THEN {refuse}; END IF; RETURN NEW; END $body$".replace("%", "%%")
    )
    connection.exec_driver_sql(
        f"CREATE OR REPLACE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
    )


def _hold(connection: Connection, table: str, added: str, changed: str) -> None:
    connection.exec_driver_sql(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
    for name, told in {
        "seen": "FOR SELECT USING (true)",
        "added": f"FOR INSERT WITH CHECK ({added})",
        "changed": f"FOR UPDATE USING ({changed}) WITH CHECK ({changed})",
        "taken": f"FOR DELETE USING ({changed})",
    }.items():
        connection.exec_driver_sql(f'DROP POLICY IF EXISTS {name} ON "{table}"')
        connection.exec_driver_sql(f'CREATE POLICY {name} ON "{table}" {told}')
