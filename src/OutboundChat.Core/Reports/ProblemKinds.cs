using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace OutboundChat.Reports;

/// <summary>
/// The kinds of problems and warnings, with explanations from about_OutboundChat_Errors. A report never uses the text of a row, which may
/// quote a phone number or a message.
/// </summary>
internal static partial class ProblemKinds
{
    /// <summary>Replaces every name that the topic does not list, because it may be any text from a file.</summary>
    public const string Other = "Other";

    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.ExplicitCapture;

    private const string Topic = "about_OutboundChat_Errors.help.txt";

    /// <summary>The service's error codes in journals, and the ErrorIds that explain them.</summary>
    private static readonly FrozenDictionary<string, string> s_errorCodes = new Dictionary<string, string>
    {
        ["AccessDeniedException"] = nameof(Texts.AccessDenied),
        ["ConflictException"] = nameof(Texts.Conflict),
        ["InternalServiceException"] = nameof(Texts.ServiceFailed),
        ["InvalidParameterException"] = nameof(Texts.RequestRefused),
        ["InvalidRequestException"] = nameof(Texts.RequestRefused),
        ["LimitExceededException"] = nameof(Texts.QuotaFull),
        ["ResourceNotFoundException"] = nameof(Texts.ResourceNotFound),
        ["ThrottlingException"] = nameof(Texts.Throttled),
        ["TooManyRequestsException"] = nameof(Texts.Throttled),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, string>> s_explanations = new(Read);

    /// <summary>The name if it is known, otherwise Other.</summary>
    public static string Of(string? name) => name is not null && s_explanations.Value.ContainsKey(name) ? name : Other;

    public static string OfErrorCode(string code) => Of(s_errorCodes.GetValueOrDefault(code, code));

    /// <summary>What a kind means and how to fix it.</summary>
    public static string ExplanationOf(string kind) => s_explanations.Value.GetValueOrDefault(kind, Texts.ProblemUnknown);

    /// <summary>Whether chats may have been started for rows that failed in this way.</summary>
    public static bool MayHaveStarted(string kind) =>
        kind is nameof(Texts.OutcomeUnknown) or nameof(Texts.OutcomeTooOld) or nameof(Texts.OutcomeOfOtherText)
            or nameof(Texts.OutcomeOfOtherClock);

    /// <summary>A kind's name as words: 'Destination without country' for DestinationWithoutCountry.</summary>
    public static string TitleOf(string kind)
    {
        string[] words = Word().Matches(kind).Select(match => match.Value).ToArray();
        IEnumerable<string> others = words.Skip(1).Select(word => word == "WhatsApp" ? word : word.ToLowerInvariant());
        string title = string.Join(' ', others.Prepend(words[0]));
        return Spelling().Replace(title, match => match.Value.ToUpperInvariant());
    }

    private static FrozenDictionary<string, string> Read()
    {
        using StreamReader reader = new(typeof(ProblemKinds).Assembly.GetManifestResourceStream(Topic)!);
        Dictionary<string, string> explanations = new(StringComparer.Ordinal);
        foreach (Match entry in Entry().Matches(reader.ReadToEnd().ReplaceLineEndings("\n")))
        {
            StringBuilder text = new();
            foreach (string line in entry.Groups["line"].Captures.Select(capture => capture.Value.Trim()))
            {
                text.Append(text.Length > 0 ? " " : string.Empty).Append(line);
            }

            foreach (Match name in Name().Matches(entry.Groups["names"].Value))
            {
                explanations[name.Value] = text.ToString();
            }
        }

        return explanations.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>One or more lines of names, followed by the explanation with a deeper indent.</summary>
    [GeneratedRegex(@"^(?<names>( {8}\w+(, \w+)*(,| \(\w+\))?\n)+)(?<line> {12}\S.*\n)+", Options)]
    private static partial Regex Entry();

    /// <summary>A name, but not an error category, which is in parentheses.</summary>
    [GeneratedRegex(@"(?<![\w(])\w+")]
    private static partial Regex Name();

    [GeneratedRegex("WhatsApp|[A-Z][a-z0-9]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(arn|id|json|sms|ucs2|e164|sso|mfa)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spelling();
}
