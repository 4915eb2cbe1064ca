using System.CommandLine;
using OutboundChat.Exclusions;
using OutboundChat.Journal;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Tool.CommandLine;

/// <summary>The pace of a run, and how hard it tries.</summary>
internal sealed class RunOptions
{
    private const double MinRate = 0.001, MaxRate = 100_000;
    private const int MaxCount = 100_000, MaxUnderWay = 1000, MaxTries = 100;

    private readonly Option<double?> _rate = NumberOption.Create<double>("--requests-per-second", HelpTexts.RequestsPerSecond, MinRate, MaxRate, null);
    private readonly Option<int?> _burst = NumberOption.Create<int>("--burst", HelpTexts.Burst, 1, MaxCount, null);
    private readonly Option<int?> _throttleLimit = NumberOption.Create<int>("--throttle-limit", HelpTexts.ThrottleLimit, 1, MaxUnderWay, ChatRunOptions.DefaultThrottleLimit);
    private readonly Option<int?> _maxAttempts = NumberOption.Create<int>("--max-attempts", HelpTexts.MaxAttempts, 1, MaxTries, ChatRunOptions.DefaultMaxAttempts);
    private readonly Option<bool> _allowDuplicate = new("--allow-duplicate") { Description = HelpTexts.AllowDuplicate };

    private readonly Option<string[]> _excludeDestination = new("--exclude-destination") { Description = HelpTexts.ExcludeDestination, HelpName = "number or file", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string> _batchId = new("--batch-id") { Description = HelpTexts.BatchId, HelpName = "text" };
    private readonly Option<string> _journalPath = new("--journal-path") { Description = HelpTexts.JournalPath, HelpName = "file" };
    private readonly Option<QuotaAction> _quotaAction = new("--quota-action") { Description = HelpTexts.QuotaAction };

    public void AddTo(Command command)
    {
        command.Options.Add(_rate);
        command.Options.Add(_burst);
        command.Options.Add(_throttleLimit);
        command.Options.Add(_maxAttempts);
        command.Options.Add(_allowDuplicate);
        command.Options.Add(_excludeDestination);
        command.Options.Add(_batchId);
        command.Options.Add(_journalPath);
        command.Options.Add(_quotaAction);
    }

    /// <param name="parsed">The command line.</param>
    /// <param name="request">How rows become requests.</param>
    /// <param name="defaultRate">The pace where none is given.</param>
    /// <param name="defaultBurst">The burst where neither it nor a pace is given.</param>
    public ChatRunOptions Read(ParseResult parsed, ChatRequestOptions request, double defaultRate, int defaultBurst)
    {
        double? rate = parsed.GetValue(_rate);
        return new ChatRunOptions
        {
            Request = request,
            RequestsPerSecond = rate ?? defaultRate,
            Burst = parsed.GetValue(_burst) ?? (rate is null ? defaultBurst : ChatRunOptions.DefaultBurst),
            ThrottleLimit = parsed.GetValue(_throttleLimit)!.Value,
            MaxAttempts = parsed.GetValue(_maxAttempts)!.Value,
            AllowDuplicate = parsed.GetValue(_allowDuplicate),
            Exclusions = parsed.GetValue(_excludeDestination) is { Length: > 0 } items ? ExclusionList.Read(items, request.DefaultCountryCallingCode, path => path) : null,
            BatchId = parsed.GetValue(_batchId),
            QuotaAction = parsed.GetValue(_quotaAction),
        };
    }

    /// <summary>Opens the journal that was asked for; null where none was.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">How the run sends.</param>
    /// <param name="rehearsal">Whether it sends to this machine; null where it sends nothing.</param>
    /// <exception cref="SetupException">The journal can't be used.</exception>
    public ChatJournal? OpenJournal(ParseResult parsed, ChatRunOptions options, bool? rehearsal) =>
        parsed.GetValue(_journalPath) is { } path ? options.OpenJournal(path, rehearsal) : null;
}
