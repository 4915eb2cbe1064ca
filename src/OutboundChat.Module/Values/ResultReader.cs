using System.Collections;
using System.Globalization;
using System.Management.Automation;
using OutboundChat.Numbers;
using OutboundChat.Reports;
using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>
/// Reads results of Start-OutboundChatContact, including copies from CSV, JSON or CLIXML files and from jobs, which may lack properties. It
/// accepts only known names as text, so a report never contains personal data.
/// </summary>
internal static class ResultReader
{
    /// <summary>Returns null if an object is not a result.</summary>
    public static ReportRow? Read(object item)
    {
        PSMemberInfoCollection<PSPropertyInfo> properties = PSObject.AsPSObject(item).Properties;

        // A row with an added Status, as Select-Object -ExpandProperty creates, lacks Attempts and Rehearsal and would count as one of a
        // real run.
        if (RowStatus.Find(TextOf(properties["Status"])) is not { } status || properties[nameof(OutboundChatResult.Attempts)] is null)
        {
            return null;
        }

        IReadOnlyCollection<string> problems = RulesOf(properties["Problems"]);
        string? errorId = TextOf(properties[nameof(OutboundChatResult.ErrorId)]);
        bool isProblem = status.Group is StatusGroup.Attention or StatusGroup.NotAttempted;

        // Results of jobs have the texts of problems but not their rules, so the ErrorId replaces those.
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

    /// <summary>Null if there is no time, or if the result was created by hand and has the default one.</summary>
    private static DateTimeOffset? TimeOf(PSPropertyInfo? property)
    {
        // CLIXML and jobs return a time as an object with its properties.
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
