"""The system call filters that are shipped say what the policy says, on both kinds of processor.

The programs are run here by a few lines of Python that do what the kernel does with them, since one
machine can only load those of its own kind; `test_escapes.py` tries the real thing.
"""

import struct

import pytest

from autograder.sandbox.seccomp import bpf, policy
from autograder.sandbox.seccomp.syscall_numbers import NEWEST, OF_MACHINE

ALLOW, KILL = "allow", "kill"
AUDIT = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

every_machine = pytest.mark.parametrize("machine", sorted(OF_MACHINE))
every_filter = pytest.mark.parametrize("filter_name", policy.FILTERS)


def answer(program: bytes, machine: str, number: int, *arguments: int) -> str | int:
    """Return "allow", "kill" or the error number with which the program answers one system call."""
    data = struct.pack("<iIQ6Q", number, AUDIT[machine], 0, *(*arguments, 0, 0, 0, 0, 0, 0)[:6])
    instructions = list(struct.iter_unpack("<HBBI", program))
    accumulator = position = 0
    while True:
        code, when_true, when_false, operand = instructions[position]
        position += 1
        match code:
            case 0x20:
                (accumulator,) = struct.unpack_from("<I", data, operand)
            case 0x54:
                accumulator &= operand
            case 0x05:
                position += operand
            case 0x15:
                position += when_true if accumulator == operand else when_false
            case 0x35:
                position += when_true if accumulator >= operand else when_false
            case 0x45:
                position += when_true if accumulator & operand else when_false
            case 0x06:
                action = operand & 0xFFFF0000
                return {0x7FFF0000: ALLOW, 0x80000000: KILL}.get(action, operand & 0xFFFF)
            case _:
                raise AssertionError(f"no such instruction: {code:#x}")


def asked(machine: str, filter_name: str):
    """Return a function that puts a call by name to the shipped program."""
    program = bpf.program_file(machine, filter_name).read_bytes()
    return lambda name, *arguments: answer(program, machine, OF_MACHINE[machine][name], *arguments)


@every_machine
@every_filter
def test_what_is_shipped_is_the_policy_compiled(machine, filter_name):
    shipped = bpf.program_file(machine, filter_name).read_bytes()
    assert shipped == bpf.compile_filter(machine, filter_name), (
        "run `python -m autograder.sandbox.seccomp.bpf` after a change of the policy"
    )
    assert len(shipped) // 8 <= 4096  # the kernel's limit


def test_no_program_is_shipped_that_nothing_makes():
    made = {bpf.program_file(machine, name) for machine in OF_MACHINE for name in policy.FILTERS}
    assert set(bpf.program_file("x86_64", "bare").parent.iterdir()) == made


@every_machine
@every_filter
def test_every_call_gets_the_answer_that_the_policy_gives(machine, filter_name):
    program = bpf.program_file(machine, filter_name).read_bytes()
    names = {number: name for name, number in OF_MACHINE[machine].items()}
    rules = policy.rules(filter_name)
    for number in range(NEWEST + 50):
        name = names.get(number)
        got = answer(program, machine, number)
        if number > NEWEST:
            assert got == policy.ENOSYS
        elif name is None or name not in rules:
            assert got == policy.EPERM, number
        elif rules[name] == (policy.Allow(),):
            assert got == ALLOW, name
        elif isinstance(rules[name][0], policy.Answer):
            assert got == rules[name][0].error, name


@every_machine
@every_filter
def test_another_architecture_and_the_x32_numbers_end_the_process(machine, filter_name):
    program = bpf.program_file(machine, filter_name).read_bytes()
    other = next(name for name in AUDIT if name != machine)
    assert answer(program, other, OF_MACHINE[machine]["read"]) == KILL
    assert answer(program, machine, 0x40000000) == KILL
    assert answer(program, machine, -1) == KILL


@every_machine
@every_filter
def test_what_students_must_never_do_is_refused(machine, filter_name):
    ask = asked(machine, filter_name)
    program = bpf.program_file(machine, filter_name).read_bytes()
    # Linux's own numbers, not the tables': these calls are refused by not being named.
    refused = {
        "x86_64": {
            "socket": 41, "connect": 42, "bind": 49, "ptrace": 101, "mount": 165, "umount2": 166,
            "swapon": 167,
            "reboot": 169, "chroot": 161, "quotactl": 179, "kexec_load": 246, "add_key": 248,
            "request_key": 249,
            "keyctl": 250, "unshare": 272, "perf_event_open": 298, "name_to_handle_at": 303,
            "open_by_handle_at": 304, "setns": 308, "process_vm_readv": 310, "process_vm_writev":
            311, "kcmp": 312,
            "bpf": 321, "userfaultfd": 323, "memfd_create": 319, "inotify_add_watch": 254, "shmget":
            29,
        },
        "aarch64": {
            "socket": 198, "connect": 203, "bind": 200, "ptrace": 117, "mount": 40, "umount2": 39,
            "swapon": 224,
            "reboot": 142, "chroot": 51, "quotactl": 60, "kexec_load": 104, "add_key": 217,
            "request_key": 218,
            "keyctl": 219, "unshare": 97, "perf_event_open": 241, "name_to_handle_at": 264,
            "open_by_handle_at": 265, "setns": 268, "process_vm_readv": 270, "process_vm_writev":
            271, "kcmp": 272,
            "bpf": 280, "userfaultfd": 282, "memfd_create": 279, "inotify_add_watch": 27, "shmget":
            194,
        },
    }[machine]  # fmt: skip
    everywhere = {
        "io_uring_setup": 425,
        "pidfd_getfd": 438,
        "open_tree": 428,
        "mount_setattr": 442,
        "landlock": 444,
    }
    for name, number in {**refused, **everywhere}.items():
        assert answer(program, machine, number) == policy.EPERM, name
    assert ask("clone", 17) == ALLOW
    for flag in (
        0x20000,
        0x8000,
        0x2000000,
        0x4000000,
        0x8000000,
        0x10000000,
        0x20000000,
        0x40000000,
    ):
        assert ask("clone", 17 | flag) == policy.EPERM
    assert ask("clone3") == policy.ENOSYS
    assert ask("ioctl", 0, 0x5401) == ALLOW
    assert ask("ioctl", 0, 0x5412) == policy.EPERM  # TIOCSTI
    assert ask("ioctl", 0, 0x5412 | 1 << 40) == policy.EPERM  # the kernel looks at 32 bits only
    assert ask("fcntl", 3, 2) == ALLOW
    assert [ask("fcntl", 3, command) for command in (8, 10, 15)] == [policy.EPERM] * 3
    assert ask("prlimit64", 0) == ALLOW
    assert ask("prlimit64", 77) == policy.EPERM
    assert ask("prctl", 15) == ALLOW
    assert [ask("prctl", option) for option in (1, 4, 22, 35, 0x59616D61)] == [policy.EPERM] * 5
    assert ask("socketpair", 1, 1 | 0o2000000) == ALLOW
    assert ask("socketpair", 1, 2) == policy.EPERM
    assert ask("socketpair", 2, 1) == policy.EPERM
    assert ask("sendto", 3, 0, 0, 0, 0) == ALLOW
    assert ask("sendto", 3, 0, 0, 0, 1 << 40) == policy.EPERM
    assert ask("sendto", 3, 0, 0, 0, 8) == policy.EPERM


@every_machine
def test_what_landlock_does_not_see_is_taken_away_where_there_is_no_other_wall(machine):
    inside, bare = asked(machine, "namespaces"), asked(machine, "bare")
    assert inside("fchmodat", 0, 1, 0o777) == ALLOW
    assert bare("fchmodat", 0, 1, 0o777) == 0  # answered as if it had been done
    assert bare("utimensat") == 0
    assert inside("truncate") == ALLOW
    assert bare("truncate") == policy.EPERM
    assert bare("openat", 0, 1, 0o1000) == policy.EPERM  # O_RDONLY | O_TRUNC
    assert bare("openat", 0, 1, 0o1001) == ALLOW
    assert bare("openat", 0, 1, 0) == ALLOW


@every_machine
def test_signals_are_refused_where_nothing_else_confines_them(machine):
    bare, mute = asked(machine, "bare"), asked(machine, "bare-mute")
    for name in ("kill", "tkill", "tgkill", "pidfd_send_signal"):
        assert bare(name, 1234, 9) == ALLOW
        assert mute(name, 1234, 9) == policy.EPERM
    assert mute("kill", 0, 9) == ALLOW
    assert mute("kill", -1 & 0xFFFFFFFFFFFFFFFF, 9) == policy.EPERM
