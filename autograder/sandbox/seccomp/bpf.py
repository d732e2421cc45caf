"""Compiles the policy into seccomp's bytecode, and finds the programs that are shipped.

    python -m autograder.sandbox.seccomp.bpf        writes `programs/<machine>-<filter>.bpf` anew

Compiling at every start would cost milliseconds; the shipped bytes are loaded as they are. Numbers
that share an answer form ranges, and a binary search finds the range: the kernel tries every number
when it loads a filter, so a short path is what makes loading cheap.
"""

import struct
from pathlib import Path

from autograder.sandbox.seccomp import policy
from autograder.sandbox.seccomp.syscall_numbers import NEWEST, OF_MACHINE

_LOAD, _AND, _RETURN = 0x20, 0x54, 0x06
_JUMP, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_BITS = 0x05, 0x15, 0x35, 0x45

_ALLOW, _ERRNO, _KILL_PROCESS = 0x7FFF_0000, 0x0005_0000, 0x8000_0000
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
_AUDIT = {"x86_64": 0xC000_003E, "aarch64": 0xC000_00B7}
_X32 = 0x4000_0000

Instruction = tuple[int, int, int, int]
"""Code, jump when true, jump when false, operand."""
Block = tuple[Instruction, ...]


def _answer(error: int) -> Instruction:
    return (_RETURN, 0, 0, _ERRNO | error)


_REFUSE = _answer(policy.EPERM)
_DONE: Instruction = (_RETURN, 0, 0, _ALLOW)


def compile_filter(machine: str, filter_name: str) -> bytes:
    """Return the program of `filter_name` for "x86_64" or "aarch64".

    8 bytes an instruction, little-endian.
    """
    program: list[Instruction] = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_JUMP_EQUAL, 1, 0, _AUDIT[machine]),
        (_RETURN, 0, 0, _KILL_PROCESS),
        (_LOAD, 0, 0, _NUMBER),
        (_JUMP_AT_LEAST, 0, 1, _X32),
        (_RETURN, 0, 0, _KILL_PROCESS),
    ]
    program += _search(_ranges(machine, filter_name))
    return b"".join(struct.pack("<HBBI", *instruction) for instruction in program)


def _ranges(machine: str, filter_name: str) -> list[tuple[int, Block]]:
    """Return the first number of each range, with the block that answers the calls of the range."""
    numbers = OF_MACHINE[machine]
    rules = policy.rules(filter_name)
    blocks = {number: _block(rules[name]) for name, number in numbers.items() if name in rules}
    ranges: list[tuple[int, Block]] = []
    for number in range(NEWEST + 2):
        refusal = _answer(policy.ENOSYS) if number > NEWEST else _REFUSE
        block = blocks.get(number, (refusal,))
        if not ranges or ranges[-1][1] != block:
            ranges.append((number, block))
    return ranges


def _search(ranges: list[tuple[int, Block]]) -> list[Instruction]:
    if len(ranges) == 1:
        return list(ranges[0][1])
    middle = len(ranges) // 2
    below, above = _search(ranges[:middle]), _search(ranges[middle:])
    # A conditional jump reaches 255 instructions; the plain one after it reaches any.
    return [(_JUMP_AT_LEAST, 0, 1, ranges[middle][0]), (_JUMP, 0, 0, len(below)), *below, *above]


def _block(rules: tuple[policy.Rule, ...]) -> Block:
    instructions: list[Instruction] = []
    for rule in rules:
        instructions += _instructions(rule)
    if instructions and isinstance(rules[-1], policy.Answer):
        return tuple(instructions)
    return (*instructions, _DONE)


def _instructions(rule: policy.Rule) -> list[Instruction]:
    match rule:
        case policy.Allow():
            return []
        case policy.Answer(error):
            return [_answer(error)]
        case policy.Only(argument, values, mask):
            last = len(values) - 1
            tests = [(_JUMP_EQUAL, last - at + 1, 0, value) for at, value in enumerate(values)]
            return [*_load(argument, mask), *tests, _REFUSE]
        case policy.Never(argument, values, mask):
            last = len(values) - 1
            tests = [
                (_JUMP_EQUAL, last - at, 1 if at == last else 0, value)
                for at, value in enumerate(values)
            ]
            return [*_load(argument, mask), *tests, _REFUSE]
        case policy.NoneOf(argument, bits):
            return [*_load(argument), (_JUMP_BITS, 0, 1, bits), _REFUSE]
        case policy.Null(argument):
            low = _load(argument)
            high = [(_LOAD, 0, 0, _ARGUMENTS + 8 * argument + 4)]
            return [*low, (_JUMP_EQUAL, 0, 2, 0), *high, (_JUMP_EQUAL, 1, 0, 0), _REFUSE]


def _load(argument: int, mask: int = 0xFFFF_FFFF) -> list[Instruction]:
    load = (_LOAD, 0, 0, _ARGUMENTS + 8 * argument)
    return [load] if mask == 0xFFFF_FFFF else [load, (_AND, 0, 0, mask)]


def program_file(machine: str, filter_name: str) -> Path:
    """Return where the shipped program of this filter lies, whether or not it exists."""
    return Path(__file__).with_name("programs") / f"{machine}-{filter_name}.bpf"


def main() -> None:
    """Write all programs anew."""
    for machine in OF_MACHINE:
        for filter_name in policy.FILTERS:
            program_file(machine, filter_name).write_bytes(compile_filter(machine, filter_name))


if __name__ == "__main__":
    main()
