using System.Diagnostics.CodeAnalysis;
using OutboundChat.Requests;

namespace OutboundChat.Module.Hosting;

/// <summary>
/// All that a cmdlet says to its host and asks of it, in this module's own types, so that tests can stand in for PowerShell.
/// Only the pipeline's thread may call it.
/// </summary>
internal interface ICommandHost : ICallerScope
{
    /// <summary>Whether rows come through the pipeline, so that PowerShell binds their columns to the parameters.</summary>
    bool ExpectsInput { get; }

    /// <summary>Whether the command was asked to only say what it would do.</summary>
    bool WhatIf { get; }

    void Write(object output);

    void WriteError(CommandError error);

    /// <summary>Ends the command with an error.</summary>
    [DoesNotReturn]
    void Terminate(CommandError error);

    void WriteWarning(string text);

    void WriteVerbose(string text);

    void WriteProgress(CommandProgress progress);

    /// <summary>Whether to act; the host says what would be done, or asks.</summary>
    bool ShouldProcess(string target, string action);

    /// <summary>Asks the person at the prompt for a line of text; null where there is nobody to ask.</summary>
    string? Ask(string question);

    /// <summary>What a parameter was given, or what it works out for the row where it was given a script block.</summary>
    /// <param name="parameter">The parameter's value.</param>
    /// <param name="row">The row, <c>$_</c> to the script.</param>
    /// <param name="failure">Why the script gave nothing.</param>
    object? Evaluate(object? parameter, object? row, out string? failure);

    /// <summary>An object's properties as a row.</summary>
    IRow ToRow(object value);
}
