"""What a system is given to start the agent with: a systemd user unit, a launchd plist, a Windows task. Pure text.

After systemd.service(5) and systemd.syntax(7) of systemd 252, launchd.plist(5) and Task Scheduler's schema 1.4, as they
stood in 2026-11. No secret stands in any of them. What is written is the log of the program, which bounds itself.
"""

from __future__ import annotations

import plistlib
import subprocess
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

FINISHING = 330  # seconds to finish what is in flight: longer than the longest call, an upload
RESTARTS, WITHIN, PAUSE = 5, 600, 10  # after so many crashes in so many seconds the system gives up
UNTRIED = "Made for this system by its documentation; nobody has tried it on a real one yet."

_UNIT = """[Unit]
Description=Brand Assist publishes for {workspace}
StartLimitIntervalSec={within}
StartLimitBurst={restarts}

[Service]
ExecStart={command}
{environment}Restart=on-failure
RestartSec={pause}
TimeoutStopSec={finishing}
KillMode=mixed
StandardOutput=null
LogRateLimitIntervalSec=30
LogRateLimitBurst=100

[Install]
WantedBy=default.target
"""

_TASK = """<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.4" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>Brand Assist publishes for {workspace}. {untried}</Description></RegistrationInfo>
  <Triggers><LogonTrigger><Enabled>true</Enabled><UserId>{user}</UserId></LogonTrigger></Triggers>
  <Principals>
    <Principal id="Author"><UserId>{user}</UserId><LogonType>InteractiveToken</LogonType></Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <RestartOnFailure><Interval>PT1M</Interval><Count>{restarts}</Count></RestartOnFailure>
  </Settings>
  <Actions Context="Author"><Exec><Command>{program}</Command><Arguments>{arguments}</Arguments></Exec></Actions>
</Task>
"""


def unit(command: Sequence[str], environment: Mapping[str, str], workspace: str) -> str:
    """The systemd user unit."""
    program, *arguments = command
    told = [f"Environment={_quoted(f'{name}={value}')}\n" for name, value in environment.items()]
    return _UNIT.format(
        workspace=_one_line(workspace).replace("%", "%%"),
        command=" ".join([_quoted(program), *(_quoted(each).replace("$", "$$") for each in arguments)]),
        environment="".join(told),
        within=WITHIN,
        restarts=RESTARTS,
        pause=PAUSE,
        finishing=FINISHING,
    )


def plist(command: Sequence[str], environment: Mapping[str, str], label: str) -> bytes:
    """The launchd agent. launchd bounds how often it starts again (once a minute), not how often in all."""
    told = plistlib.dumps(
        {
            "Label": label,
            "ProgramArguments": list(command),
            "EnvironmentVariables": dict(environment),
            "RunAtLoad": True,
            "KeepAlive": {"SuccessfulExit": False},
            "ThrottleInterval": 60,
            "ExitTimeOut": FINISHING,
            "ProcessType": "Background",
        },
        sort_keys=False,
    )
    head, rest = told.split(b"<plist", 1)
    return head + f"<!-- {UNTRIED} -->\n".encode() + b"<plist" + rest


def task(command: Sequence[str], user: str, workspace: str) -> bytes:
    """The Windows task, as `schtasks /XML` reads it. Windows starts it with the user's own environment."""
    program, *arguments = command
    told = _TASK.format(
        workspace=escape(_one_line(workspace)),
        untried=UNTRIED,
        user=escape(user),
        restarts=RESTARTS,
        program=escape(program),
        arguments=escape(subprocess.list2cmdline(arguments)),
    )
    return told.replace("\n", "\r\n").encode("utf-16")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _quoted(word: str) -> str:
    """One word of a line: systemd reads escapes as C does, and %% as a percent sign."""
    signs = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "%": "%%"}
    return '"' + "".join(signs.get(sign, sign) for sign in word) + '"'
