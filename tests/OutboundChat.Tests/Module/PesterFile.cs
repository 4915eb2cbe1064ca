namespace OutboundChat.Tests.Module;

/// <summary>What became of the tests of one Pester file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Passed">How many passed.</param>
/// <param name="Skipped">How many can't be run here.</param>
/// <param name="Failed">The name and the message of each that failed.</param>
public sealed record PesterFile(string File, int Passed, int Skipped, string[] Failed);
