using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace OutboundChat.Reports;

/// <summary>
/// The kinds of problems and warnings, with what each means and what to do. about_OutboundChat_Errors has all of them, so a report takes
/// its words, and never those of a row, which may quote a number or a message.
/// </summary>
internal static partial class ProblemKinds
{
    /// <summary>Stands for what the topic does not have, whatever it is: it may be anything that a file held.</summary>
    public const string Other = "Other";

    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.ExplicitCapture;

    private const string Topic = "about_OutboundChat_Errors.help.txt";

    /// <summary>The service's codes that a journal holds for failed rows.</summary>
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

    /// <summary>The name itself where it is a known one.</summary>
    public static string Of(string? name) => name is not null && s_explanations.Value.ContainsKey(name) ? name : Other;

    public static string OfErrorCode(string code) => Of(s_errorCodes.GetValueOrDefault(code, code));

    /// <summary>What it means and what to do.</summary>
    public static string ExplanationOf(string kind) => s_explanations.Value.GetValueOrDefault(kind, Texts.ProblemUnknown);

    /// <summary>Whether the chats of rows that failed in this way may exist.</summary>
    public static bool MayHaveStarted(string kind) =>
        kind is nameof(Texts.OutcomeUnknown) or nameof(Texts.OutcomeTooOld) or nameof(Texts.OutcomeOfOtherText)
            or nameof(Texts.OutcomeOfOtherClock);

    /// <summary>A kind's name as words: DestinationWithoutCountry is Destination without country.</summary>
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

    /// <summary>Names, in one or more lines, and below them the explanation, indented once more.</summary>
    [GeneratedRegex(@"^(?<names>( {8}\w+(, \w+)*(,| \(\w+\))?\n)+)(?<line> {12}\S.*\n)+", Options)]
    private static partial Regex Entry();

    /// <summary>Not a category, which is in brackets.</summary>
    [GeneratedRegex(@"(?<![\w(])\w+")]
    private static partial Regex Name();

    [GeneratedRegex("WhatsApp|[A-Z][a-z0-9]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(arn|id|json|sms|ucs2|e164|sso|mfa)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spelling();
}
