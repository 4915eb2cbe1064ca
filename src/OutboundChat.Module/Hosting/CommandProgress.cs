namespace OutboundChat.Module.Hosting;

/// <summary>How far a command is.</summary>
/// <param name="Activity">What it does.</param>
/// <param name="Status">How far it is, in words.</param>
/// <param name="Percent">How far it is, where its end is known.</param>
/// <param name="Remaining">How long it still takes, where that is known.</param>
/// <param name="Completed">Whether it has ended.</param>
internal sealed record CommandProgress(string Activity, string Status, int? Percent = null, TimeSpan? Remaining = null, bool Completed = false);
