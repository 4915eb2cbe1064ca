using Spectre.Console;

namespace OutboundChat.Tool;

/// <summary>What surrounds the program; tests put their own around it.</summary>
internal sealed record ToolHost
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The terminal behind <see cref="Out"/>, where there is one that can redraw a line.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>Whether <see cref="Error"/> goes to that terminal too.</summary>
    public bool IsErrorOnTerminal { get; init; }

    /// <summary>Asks a person for the code of the MFA device with the given serial number; null where nobody can be asked.</summary>
    public Func<string, string?>? AskMfaCode { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Asks to end after what is under way.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Asks to end at once.</summary>
    public CancellationToken Abort { get; init; }
}
