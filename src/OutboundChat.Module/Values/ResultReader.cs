using System.Collections;
using System.Globalization;
using System.Management.Automation;
using OutboundChat.Numbers;
using OutboundChat.Reports;
using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>
/// Reads results of Start-OutboundChatContact, also those that came back from a file or a job as copies: what such a copy lacks is not
/// known. Only what can be one of a list of names is taken as text.
/// </summary>
internal static class ResultReader
{
    /// <summary>Null where it is not a result.</summary>
    public static ReportRow? Read(object item)
    {
        PSMemberInfoCollection<PSPropertyInfo> properties = PSObject.AsPSObject(item).Properties;

        // A row that was given a status, as Select-Object -ExpandProperty does, would pass for one of a real run.
        if (RowStatus.Find(TextOf(properties["Status"])) is not { } status || properties[nameof(OutboundChatResult.Attempts)] is null)
        {
            return null;
        }

        IReadOnlyCollection<string> problems = RulesOf(properties["Problems"]);
        string? errorId = TextOf(properties[nameof(OutboundChatResult.ErrorId)]);
        bool isProblem = status.Group is StatusGroup.Attention or StatusGroup.NotAttempted;

        // A job keeps the texts of problems, and not which rules they are of.
        return new ReportRow
        {
            Status = status,
            Country = properties[nameof(OutboundChatResult.Country)] is { } country ? RegionOf(TextOf(country)) : null,
            Channel = properties[nameof(OutboundChatResult.Channel)] is { } channel ? ChannelOf(TextOf(channel)) : null,
            SmsParts = ValueOf<int>(properties[nameof(OutboundChatResult.SmsParts)]),
            Attempts = ValueOf<int>(properties[nameof(OutboundChatResult.Attempts)]),
            Time = TimeOf(properties[nameof(OutboundChatResult.Time)]),
            Duration = ValueOf<TimeSpan>(properties[nameof(OutboundChatResult.Duration)]),
            Problems = !isProblem ? [] : problems.Any(rule => rule != ProblemKinds.Other) ? problems : [ProblemKinds.Of(errorId)],
            Warnings = RulesOf(properties[nameof(OutboundChatResult.Warnings)]),
            IsRehearsal = ValueOf<bool>(properties[nameof(OutboundChatResult.Rehearsal)]) ?? false,
        };
    }

    private static string? TextOf(PSPropertyInfo? property) => property?.Value?.ToString();

    private static string RegionOf(string? text) => text is { Length: > 0 } ? Country.Find(text)?.Region ?? string.Empty : string.Empty;

    private static string ChannelOf(string? text) =>
        ChannelName.All.FirstOrDefault(known => known.Equals(text, StringComparison.OrdinalIgnoreCase), string.Empty);

    private static T? ValueOf<T>(PSPropertyInfo? property)
        where T : struct =>
        property?.Value is { } value and not ""
            && LanguagePrimitives.TryConvertTo(value, CultureInfo.InvariantCulture, out T converted) ? converted : null;

    /// <summary>Null, too, where a result was made by hand, without a time.</summary>
    private static DateTimeOffset? TimeOf(PSPropertyInfo? property)
    {
        // A file keeps the parts of a time.
        DateTimeOffset? time = property?.Value is PSObject copy && copy.Properties["UtcDateTime"]?.Value is DateTime utc
            ? new DateTimeOffset(utc, TimeSpan.Zero)
            : ValueOf<DateTimeOffset>(property);
        return time == default(DateTimeOffset) ? null : time;
    }

    private static string[] RulesOf(PSPropertyInfo? property) => PlainValue.Unwrap(property?.Value) switch
    {
        IReadOnlyList<RequestProblem> problems => [.. problems.Select(problem => ProblemKinds.Of(problem.Rule))],
        string { Length: > 0 } => [ProblemKinds.Other],
        IEnumerable list and not string => [.. list.Cast<object?>().Where(item => item is not null).Select(RuleOf)],
        _ => [],
    };

    private static string RuleOf(object? item) =>
        ProblemKinds.Of(PSObject.AsPSObject(item).Properties[nameof(RequestProblem.Rule)]?.Value as string);
}
